"""What a change is measured against, and the time of a level that another one is compared with."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.rolling import LEVELS
from factcheck.extractor.times.told_periods import COMPARED, STEPS_BACK, Time, aligned

OF_BASE = "period of the base"
"""The rule that gave a rate the time of another: words behind it that told it so tell not what it is against."""
_YEAR = 12
_TWO = 2
_BESIDE = 4
"""How near behind the level of a comparison its own period stands."""


def with_base(own: Time, scene: Scene, at: int, senses: dict[int, Sense], context: Context, frame: Frame) -> Time:
    """`own` with the period that the change at `at` is measured against: the one named, else a year earlier.

    So many people or so much money more in a month are more than the month before.
    """
    if own.period is None:
        return own
    mention = _base_mention(scene, at, senses, own.period)
    if mention is not None and not (own.rule == OF_BASE and _is_behind(scene, at, mention)):
        base = _told(mention, own.period)
        base = _before(base, own.period) if base and own.explicit else base
        base = aligned(base, own.period)
        if base and not (own.period.contains(base) or base.contains(own.period)):
            before = base == own.period.just_before() and base != own.period.years_later(-1)
            return replace(own, base=base, comparison="previous" if before else "year_earlier")
    comparison = "previous" if _is_seasonal(scene, own.period) else None
    moves = frame.stock and senses[at].kind is Kind.CHANGE_ABS and own.period.whole_months == 1
    return replace(own, base=_unsaid(own.period, scene, context, moves=moves), comparison=comparison)


def _is_behind(scene: Scene, at: int, mention: PeriodMention) -> bool:
    place = place_behind(scene, at)
    return place is not None and scene.tokens[place].period is mention


def base_level(
    scene: Scene,
    at: int,
    own: Time,
    senses: dict[int, Sense],
    context: Context,
    frame: Frame,
    taken: Period | None = None,
) -> Time:
    """The time of a level that another is compared with: "from $3bn in 2021", "$253 million a year earlier".

    Args:
        taken: the time of the other, so that it is none of its own though it stands beside it.
    """
    end = max((place for place, _ in scene.numbers if place > at and _in_row(scene, at, place)), default=at)
    following = next((place for place, _ in scene.numbers if place > end), len(scene.tokens))
    reach = min(end + _BESIDE, following)
    beside = next((m for p, m in scene.periods if at < p <= reach and m.period and not m.relative), None)
    if beside is not None and beside.period != taken:
        return Time(beside.period, rule=OF_BASE, explicit=True)
    current = _led_to(scene, at) or own.period or context.main_period
    near = _nearest_base(scene, at)
    if near is not None and near.period == taken is not None:
        return Time(_unsaid(taken, scene, context), rule="the period that changes are measured from")
    if near is not None and near.relative == "previous" and taken and current and current < taken:
        current = taken
    if near is not None and (near.period is not None or current is not None):
        period = aligned(_told(near, current), current) if current else near.period
        return Time(period, rule=OF_BASE, explicit=True)
    if current is None:
        return Time(None)
    mention = _base_mention(scene, at, senses, current)
    if mention is not None and (found := _told(mention, current)) is not None:
        return Time(found, rule="base of the sentence", explicit=True)
    moves = frame.measure in LEVELS and current.whole_months == 1
    return Time(_unsaid(current, scene, context, moves=moves), rule="the period that changes are measured from")


def _led_to(scene: Scene, at: int) -> Period | None:
    """The period of the level that follows, where it is what the one at `at` became: "from $5bn to $9bn in 2022"."""
    after = scene.after(at, 2)
    if len(after) < _TWO or after[0].text != "to" or after[1].number is None:
        return None
    place = place_behind(scene, at + _TWO)
    mention = scene.tokens[place].period if place is not None else None
    return mention.period if mention and not mention.relative and not mention.base else None


def _unsaid(own: Period, scene: Scene, context: Context, *, moves: bool = False) -> Period:
    """The base of a change that names none: that of the others in its paragraph or the article, else a year earlier.

    What `moves` from one month to the next is measured from the month before.
    """
    months = own.whole_months
    beside = context.comparison_beside if context.comparison_beside and context.comparison_beside[1] == months else None
    told = beside or (("previous", months) if moves else context.comparison)
    return own.just_before() if told == ("previous", months) or _is_seasonal(scene, own) else year_before(own)


def _is_seasonal(scene: Scene, own: Period) -> bool:
    """Whether the figures are adjusted for the season: to be compared with those of the month or quarter before."""
    return (own.whole_months or _YEAR) < _YEAR and scene.says("seasonal")


def _nearest_base(scene: Scene, at: int) -> PeriodMention | None:
    """The words of comparison with no other number between them and the level, behind it or else before it."""
    blocks = [place for place, _ in scene.numbers if place != at and not _in_row(scene, at, place)]
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative not in (None, "same")]
    behind = next((m for p, m in marked if p > at and not any(at < b < p for b in blocks)), None)
    return behind or next((m for p, m in reversed(marked) if p < at and not any(p < b < at for b in blocks)), None)


def _in_row(scene: Scene, at: int, place: int) -> bool:
    """Whether the two numbers are told in one row, in step with others: "after 3 and 4 percent, respectively"."""
    row = scene.tokens[at + 1 : place]
    told = any(token.has("respectively") for token in scene.after(place, _TWO))
    return told and all(token.number or token.text in ("and", ",", "+") for token in row)


def _base_mention(scene: Scene, at: int, senses: dict[int, Sense], own: Period) -> PeriodMention | None:
    """The words of comparison that go with the change: the nearest behind it, else the nearest before it."""
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative in STEPS_BACK or m.relative == "annual"]
    marked = [(p, m) for p, m in marked if not _is_too_short(m, own)]
    marked = [(p, m) for p, m in marked if not _is_of_another(scene, p, at, senses)]
    marked = [(p, m) for p, m in marked if not _is_cut_off(scene, p, at)] or marked
    behind = next((m for p, m in marked if p > at), None) or _compared_with(scene, at, own)
    return behind or next((m for p, m in reversed(marked) if p < at), None)


def _is_too_short(mention: PeriodMention, own: Period) -> bool:
    """Whether the words are of a week, and the number of whole months: "less than in the week before"."""
    return mention.relative == "previous" and mention.step == "week" and own.whole_months is not None


def _is_cut_off(scene: Scene, place: int, at: int) -> bool:
    """Whether the period stands behind the number in another part of the sentence: "; against May it fell"."""
    return any(token.text == ";" for token in scene.tokens[min(place, at) : max(place, at)])


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


def _compared_with(scene: Scene, at: int, own: Period) -> PeriodMention | None:
    """The period behind the number with a word of comparison between: "5 percent more than the 2022 figure"."""
    for place, mention in scene.periods:
        if place <= at or mention.period is None or _is_too_short(mention, own):
            continue
        if any(t.has("than", "comparing") for t in scene.tokens[at:place]):
            return mention
    return None


def _told(mention: PeriodMention, own: Period) -> Period | None:
    """What the words of comparison mean for a number of the period `own`."""
    return resolve(mention, own) if mention.relative else mention.period


def _before(base: Period, own: Period) -> Period:
    """The last such part of a year before `own`: "in March, up from December"."""
    if base.start <= own.end or (base.whole_months or _YEAR) >= _YEAR:
        return base
    later = base.start.month > own.start.month
    return replace(base.years_later(own.start.year - base.start.year - later), said=base.said)
