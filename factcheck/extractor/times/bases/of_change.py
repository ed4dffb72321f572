"""What a change is measured against: the period that words of comparison name, else a year or a month earlier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.bases.averages import is_measured_from_average
from factcheck.extractor.times.bases.base_mentions import base_mention, is_compared_behind, named_base, told_base
from factcheck.extractor.times.bases.multiples import is_of_another, time_of_level
from factcheck.extractor.times.bases.steps_named import named_step
from factcheck.extractor.times.bases.unsaid_bases import is_at_annual_rate, step_between, unsaid_base
from factcheck.extractor.times.bases.years_ago import counted_back
from factcheck.extractor.times.before.base_levels import OF_BASE
from factcheck.extractor.times.before.earlier import EARLIER
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.parts.aligned import aligned, means_all
from factcheck.extractor.times.standing import is_vague
from factcheck.extractor.times.stocks.closing_days import month_before_day
from factcheck.extractor.times.stocks.rolling import OVER
from factcheck.extractor.times.told_periods import Time

_YEAR, _QUARTER = 12, 3
_AND = len(" and ")


def with_base(own: Time, scene: Scene, at: int, senses: dict[int, Sense], context: Context, frame: Frame) -> Time:
    """`own` with the period that the change at `at` is measured against: the one named, else a year earlier.

    So many people or so much money more in a month are more than the month before.
    """
    if senses[at].kind is Kind.RATIO and is_of_another(scene, at):
        return replace(own, base=None)
    if is_measured_from_average(scene, at):
        return replace(own, base=None)
    if own.period is None:
        return replace(own, base=named_base(scene, at, senses))
    if senses[at].kind is Kind.RATIO and (of := time_of_level(scene, at)):
        return replace(own, base=of)
    mention = base_mention(scene, at, senses, own.period)
    if is_vague(mention):
        return replace(own, base=None)
    if mention is not None and own.rule == EARLIER and own.period.whole_months and mention.said == own.period.said:
        mention = None
    if mention is not None and not (own.rule == OF_BASE and _is_behind(scene, at, mention)):
        base = counted_back(scene, mention, own.period) or told_base(mention, own.period)
        base = _before(base, own.period) if base and (own.explicit or _is_day(base)) else base
        base = base if _is_since(scene, mention) or _is_all_of(scene, mention) else aligned(base, own.period)
        if base and not (own.period.contains(base) or base.contains(own.period)):
            rule = OVER if _are_both_ends(base, own.period) else own.rule
            if is_at_annual_rate(mention, scene, own.period, context, frame):
                base = own.period.just_before()
            return replace(own, base=base, comparison=step_between(base, own.period) or "year_earlier", rule=rule)
    if before := month_before_day(own.period, scene, at, frame):
        return replace(own, base=before, comparison="previous")
    number = scene.tokens[at].number
    moves = frame.stock and senses[at].kind is Kind.CHANGE_ABS and own.period.whole_months in (1, _QUARTER)
    points = number is not None and number.form is Form.POINTS
    base, comparison = unsaid_base(own.period, scene, at, context, frame, moves=moves, points=points)
    return replace(own, base=base, comparison=comparison)


def _is_since(scene: Scene, mention: PeriodMention) -> bool:
    """Whether all that came after the year is told of, though in one month: "has doubled since 2012"."""
    place = next(p for p, m in scene.periods if m is mention)
    return not mention.relative and any(token.text == "since" for token in scene.before(place, 1))


def _is_all_of(scene: Scene, mention: PeriodMention) -> bool:
    """Whether the words say that it is the whole year, not its same months: "more than in all of 2012"."""
    place = next(p for p, m in scene.periods if m is mention)
    before = [token.text for token in scene.before(place, 3)]
    led = len(before) > 1 and before[0].split()[0] == "of" and not {"all", "whole", "entire"}.isdisjoint(before[1:])
    return (
        means_all(scene.tokens[place])
        or led
        or before[:1] in (["of all"], ["all of"], ["the whole of"], ["entire"], ["whole"])
    )


def _are_both_ends(base: Period, own: Period) -> bool:
    """Whether the words name the two together: "between 2009 and 2012"."""
    return base.said is not None and own.said is not None and 0 < own.said[0] - base.said[1] <= _AND


def _is_behind(scene: Scene, at: int, mention: PeriodMention) -> bool:
    place = place_behind(scene, at)
    return place is not None and scene.tokens[place].period is mention


def counted_alike(earlier: Time, scene: Scene, at: int, made: Sequence[Draft]) -> Time | None:
    """The growth that another is set against, counted as that one is: "rose 2% on the month, after 3% in April"."""
    now = next((draft.time for draft in reversed(made) if draft.sense.kind in (Kind.CHANGE, Kind.CHANGE_ABS)), None)
    if now is None or now.period is None or now.base is None or earlier.period is None or named_step(scene, at):
        return None
    own = earlier.rule == OF_BASE and earlier.period == now.period.just_before()
    if (is_compared_behind(scene, at) and not own) or now.period.whole_months != earlier.period.whole_months:
        return None
    on_the_last = now.base == now.period.just_before() != now.period.years_later(-1)
    base = earlier.period.just_before() if on_the_last else year_before(earlier.period)
    return replace(earlier, base=base, comparison=None)


def _before(base: Period, own: Period) -> Period:
    """The last such part of a year before `own`: "in March, up from December"."""
    if base.start <= own.end or not (_is_day(base) or (base.whole_months or _YEAR) < _YEAR):
        return base
    later = base.start.month > own.start.month
    return replace(base.years_later(own.start.year - base.start.year - later), said=base.said)


def _is_day(period: Period) -> bool:
    return period.start == period.end
