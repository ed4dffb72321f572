"""What a change is measured against, and the time of a level that another one is compared with."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.bound_periods import behind as place_behind
from factcheck.extractor.times.told_periods import COMPARED, STEPS_BACK, Time, aligned

_YEAR = 12
_BESIDE = 4
"""How near behind the level of a comparison its own period stands."""


def with_base(own: Time, scene: Scene, at: int, senses: dict[int, Sense], context: Context) -> Time:
    """`own` with the period that the change at `at` is measured against: the one named, else a year earlier."""
    if own.period is None:
        return own
    mention = _base_mention(scene, at, senses)
    if mention is not None:
        base = aligned(_told(mention, own.period), own.period)
        if base is not None and base != own.period:
            before = base == own.period.just_before() and base != own.period.years_later(-1)
            return replace(own, base=base, comparison="previous" if before else "year_earlier")
    comparison = "previous" if _is_seasonal(scene, own.period) else None
    return replace(own, base=_unsaid(own.period, scene, context), comparison=comparison)


def base_level(scene: Scene, at: int, own: Time, senses: dict[int, Sense], context: Context) -> Time:
    """The time of a level that another is compared with: "from $3bn in 2021", "$253 million a year earlier"."""
    beside = next((m for p, m in scene.periods if at < p <= at + _BESIDE and m.period and not m.relative), None)
    if beside is not None:
        return Time(beside.period, rule="period of the base", explicit=True)
    current = own.period or context.main_period
    near = _nearest_base(scene, at)
    if near is not None and (near.period is not None or current is not None):
        period = aligned(_told(near, current), current) if current else near.period
        return Time(period, rule="period of the base", explicit=True)
    if current is None:
        return Time(None)
    mention = _base_mention(scene, at, senses)
    if mention is not None and (found := _told(mention, current)) is not None:
        return Time(found, rule="base of the sentence", explicit=True)
    return Time(_unsaid(current, scene, context), rule="the period that changes are measured from")


def _unsaid(own: Period, scene: Scene, context: Context) -> Period:
    """The base of a change that names none: that of the others in the article, else a year earlier."""
    alike = context.comparison == "previous" and context.compared_months == own.whole_months
    return own.just_before() if alike or _is_seasonal(scene, own) else own.years_later(-1)


def _is_seasonal(scene: Scene, own: Period) -> bool:
    """Whether the figures are adjusted for the season: to be compared with those of the month or quarter before."""
    return (own.whole_months or _YEAR) < _YEAR and any(t.has("seasonal") for t in scene.tokens)


def _nearest_base(scene: Scene, at: int) -> PeriodMention | None:
    """The words of comparison with no other number between them and the level, behind it or else before it."""
    blocks = [place for place, _ in scene.numbers if place != at]
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative not in (None, "same")]
    behind = next((m for p, m in marked if p > at and not any(at < b < p for b in blocks)), None)
    return behind or next((m for p, m in reversed(marked) if p < at and not any(p < b < at for b in blocks)), None)


def _base_mention(scene: Scene, at: int, senses: dict[int, Sense]) -> PeriodMention | None:
    """The words of comparison that go with the change: the nearest behind it, else the nearest before it."""
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative in STEPS_BACK or m.relative == "annual"]
    marked = [(p, m) for p, m in marked if not _is_of_another(scene, p, at, senses)]
    behind = next((m for p, m in marked if p > at), None) or _compared_with(scene, at)
    return behind or next((m for p, m in reversed(marked) if p < at), None)


def _is_of_another(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether the period is that of another change: "3%, after 2% in May", "3%, twice that of May"."""
    mention = scene.tokens[place].period
    for other, sense in senses.items():
        if other == at or sense.kind not in COMPARED:
            continue
        if mention and mention.base and place_behind(scene, other) == place:
            return True
        if sense.kind is Kind.RATIO and at < other < place:
            return True
    return False


def _compared_with(scene: Scene, at: int) -> PeriodMention | None:
    """The period behind the number with a word of comparison between: "5 percent more than the 2022 figure"."""
    for place, mention in scene.periods:
        if place > at and mention.period and any(t.has("than", "comparing") for t in scene.tokens[at:place]):
            return mention
    return None


def _told(mention: PeriodMention, own: Period) -> Period | None:
    """What the words of comparison mean for a number of the period `own`."""
    return resolve(mention, own) if mention.relative else mention.period
