"""When: the period of a number, and what a change is measured against."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.kinds import Sense
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene


@dataclass(frozen=True, slots=True)
class Time:
    """The period of a number and, for a change, its base; `explicit` where the sentence itself names the period."""

    period: Period | None
    base: Period | None = None
    rule: str = ""
    explicit: bool = False
    comparison: str | None = None


_WEEK = 7
"""No flow is told of fewer days: such dates say when figures came out."""
_BESIDE = 3
"""How near behind a level its own period stands: "$3bn in 2021"."""
_NEAR = 8
_OPENS = 3
"""Within how many tokens a sentence opens."""
_COMPARED = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)


def time_of(scene: Scene, at: int, senses: dict[int, Sense], context: Context, restated: Time | None, *, flow: bool) -> Time:
    """The time of the number at `at`; one in brackets has that of the number that it restates."""
    sense = senses[at]
    if restated is not None and not sense.base:
        return _with_base(restated, scene, at, sense, context) if sense.kind in _COMPARED and restated.base is None else restated
    own = _own(scene, at, senses, context, flow)
    if sense.base:
        return _base_level(scene, at, own, context)
    return _with_base(own, scene, at, sense, context) if sense.kind in _COMPARED else own


def _mentions(scene: Scene) -> list[tuple[int, PeriodMention]]:
    return [(place, token.period) for place, token in enumerate(scene.tokens) if token.period]


def _own_mentions(scene: Scene, context: Context) -> list[tuple[int, PeriodMention]]:
    """The periods that the sentence speaks of; "that month" is the one last spoken of."""
    found = []
    for place, mention in _mentions(scene):
        if mention.relative == "same" and scene.tokens[place].text.startswith("that ") and context.period:
            found.append((place, replace(mention, period=context.period)))
        elif mention.period is not None and not mention.base and mention.relative in (None, "same"):
            found.append((place, mention))
    return found


def _own(scene: Scene, at: int, senses: dict[int, Sense], context: Context, flow: bool) -> Time:
    """The period that the number is about: named right behind it, before it, later in the sentence, or carried."""
    current = context.period or context.main_period if flow else context.moment or context.period or context.main_period
    bases = [place for place, other in senses.items() if other.base and place != at]
    named = [(place, m) for place, m in _own_mentions(scene, context) if not flow or m.period is None or (m.period.end - m.period.start).days > _WEEK]
    if senses[at].kind in _COMPARED:
        named = [(place, m) for place, m in named if place < at or not any(t.has("than", "comparing") for t in scene.tokens[at:place])]
    named = [(place, m) for place, m in named if not any(0 < place - b <= _BESIDE for b in bases)]
    blocks = [place for place, number in scene.numbers() if number.form is not Form.RANK and place != at and not _in_brackets(scene, place)]
    named = [(place, m) for place, m in named if _reaches(scene, at, place, m, current, blocks)]
    behind = next(((p, m) for p, m in named if p > at and not any(at < b < p for b in blocks)), None)
    if behind and behind[0] - at <= _NEAR and not any(t.text in (";", ":") for t in scene.tokens[at : behind[0]]):
        before = next(((p, m) for p, m in reversed(named) if p < at and not any(p < b < at for b in blocks)), None)
        if before is None or behind[0] - at <= at - before[0]:
            return Time(behind[1].period, rule="period behind the number", explicit=True)
    before = next(((p, m) for p, m in reversed(named) if p < at), None)
    if before:
        return Time(before[1].period, rule="period before the number", explicit=True)
    if named:
        return Time(named[0][1].period, rule="period later in the sentence", explicit=True)
    return Time(current, rule="period carried" if current else "")


def _reaches(scene: Scene, at: int, place: int, mention: PeriodMention, current: Period | None, blocks: list[int]) -> bool:
    """Whether the period at `place` can be that of the number at `at`.

    One in brackets stays there. One before the time that is spoken of ("in 2022 it had been …") belongs to the number
    beside it only, unless the sentence opens with it.
    """
    between = scene.tokens[min(at, place) : max(at, place)]
    if place > at and any(t.text == "(" for t in between) or place < at and any(t.text == ")" for t in between) and any(t.text == "(" for t in scene.before(place, 1)):
        return False
    if not is_past(mention, current) or place <= _OPENS:
        return True
    alone = not any(min(at, place) < b < max(at, place) for b in blocks)
    return alone and (0 < place - at <= _BESIDE + 1 or 0 < at - place <= _NEAR and not any(t.text == ";" for t in between))


def is_past(mention: PeriodMention, current: Period | None) -> bool:
    """Whether the period lies before the one that is spoken of, and is as long or a year: the base of a comparison."""
    period = mention.period
    if current is None or period is None or period.start >= current.start or period.end > current.end:
        return False
    return period.whole_months in (current.whole_months, 12)


def _in_brackets(scene: Scene, place: int) -> bool:
    return place > 0 and scene.tokens[place - 1].text in ("(", "[")


def _base_mention(scene: Scene, at: int) -> PeriodMention | None:
    """The words of comparison that go with the number: the nearest behind it, else the nearest before it."""
    marked = [(p, m) for p, m in _mentions(scene) if m.base or m.relative in ("year_earlier", "previous", "annual")]
    compared = next((m for p, m in _mentions(scene) if p > at and m.period and any(t.has("than", "comparing") for t in scene.tokens[at:p])), None)
    behind = next((m for p, m in marked if p > at), compared)
    return behind or next((m for p, m in reversed(marked) if p < at), None)


def _with_base(own: Time, scene: Scene, at: int, sense: Sense, context: Context) -> Time:
    if own.period is None:
        return own
    mention = _base_mention(scene, at)
    if mention is not None:
        base = mention.period or resolve(mention, own.period)
        base = _aligned(base, own.period)
        if base is not None and base != own.period:
            return replace(own, base=base, comparison=mention.relative)
    if context.comparison == "previous":
        return replace(own, base=own.period.just_before(), comparison="previous")
    return replace(own, base=own.period.years_later(-1))


def _aligned(base: Period | None, own: Period) -> Period | None:
    """The same part of an earlier year where only the year is named: "the first quarter, against 2022"."""
    months, base_months = own.whole_months, base.whole_months if base else None
    if base is not None and base_months == 12 and base.start.month == 1 and months is not None and months < 12:
        return own.years_later(base.start.year - own.start.year) if base.start.year < own.start.year else base
    return base


def _base_level(scene: Scene, at: int, own: Time, context: Context) -> Time:
    """The time of a level that another is compared with: "from $3bn in 2021", "$253 million a year earlier"."""
    blocks = [place for place, _ in scene.numbers() if place != at]
    marked = [(p, m) for p, m in _mentions(scene) if m.base or m.relative]
    near = next((m for p, m in marked if p > at and not any(at < b < p for b in blocks)), None)
    near = near or next((m for p, m in reversed(marked) if p < at and not any(p < b < at for b in blocks)), None)
    behind = next((m for p, m in _mentions(scene) if p > at and p - at <= 4 and m.period and not m.relative), None)
    current = context.period if own.explicit and behind is not None and own.period == behind.period else own.period
    current = current or context.main_period
    if behind is not None:
        return Time(behind.period, rule="period of the base", explicit=True)
    if near is not None and near.period is not None:
        return Time(_aligned(near.period, current) if current else near.period, rule="period of the base", explicit=True)
    if current is None:
        return Time(None)
    if near is not None:
        return Time(resolve(near, current), rule="base relative to the period", explicit=True)
    mention = _base_mention(scene, at)
    if mention is not None and (found := mention.period or resolve(mention, current)) is not None:
        return Time(found, rule="base of the sentence", explicit=True)
    earlier = current.just_before() if context.comparison == "previous" else current.years_later(-1)
    return Time(earlier, rule="a year earlier, as nothing else is said")
