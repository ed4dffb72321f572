"""When: the period of a number, and what a change is measured against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import RATE_BEFORE, Sense
from factcheck.extractor.times.bases.of_change import counted_alike, with_base
from factcheck.extractor.times.before.base_levels import base_level, in_step
from factcheck.extractor.times.before.earlier import EARLIER
from factcheck.extractor.times.before.own_or_earlier import own_or_earlier, time_of_level
from factcheck.extractor.times.before.past_perfect import is_more_than_now, is_said_then, is_time_before
from factcheck.extractor.times.before.revisions import is_revised, time_of_revised, without_revised
from factcheck.extractor.times.before.set_against import is_earlier_growth
from factcheck.extractor.times.before.set_back import steps_back
from factcheck.extractor.times.before.since_then import since_then
from factcheck.extractor.times.beside import HEADING
from factcheck.extractor.times.bound import bound_time
from factcheck.extractor.times.brackets import of_number as brackets
from factcheck.extractor.times.carried.rows_before import time_in_row
from factcheck.extractor.times.harvests import in_year_of_harvest, without_harvests
from factcheck.extractor.times.opening_clauses import WHEN
from factcheck.extractor.times.over_years import over_years
from factcheck.extractor.times.own_period import own_period
from factcheck.extractor.times.parts.aligned import aligned
from factcheck.extractor.times.parts.cumulative import cumulated
from factcheck.extractor.times.parts.opened_with_part import without_time_of_part
from factcheck.extractor.times.parts.year_parts import in_parts
from factcheck.extractor.times.parts.years_of_parts import of_its_part
from factcheck.extractor.times.profiles import time_in_line
from factcheck.extractor.times.rows import in_row_of_bases
from factcheck.extractor.times.stocks.closing_days import of_year_closed
from factcheck.extractor.times.stocks.month_ends import at_month_ends
from factcheck.extractor.times.stocks.rolling import PRICES, month_to_month, moved_over, of_its_end
from factcheck.extractor.times.stocks.stocks_since import since_year_began, without_since
from factcheck.extractor.times.told_periods import COMPARED, MORE_THAN_NOW, Time, counted_up
from factcheck.extractor.times.with_change import with_change
from factcheck.extractor.times.worth_beside import worth_beside


def time_of(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, made: Sequence[Draft], frame: Frame
) -> Time:
    """The time of the number at `at`, told of `frame`; one in brackets has that of the number that it restates."""
    if first := _retold(scene, at, senses, made):
        return first.time
    told = in_year_of_harvest(_seen_from_now(scene, at, senses, context, made, frame), scene, frame)
    if senses[at].kind is Kind.LEVEL:
        told = of_year_closed(of_its_part(told, scene, at, frame, made), frame, made)
    return at_month_ends(of_its_end(told, scene, senses[at], frame), scene, context, frame)


def _retold(scene: Scene, at: int, senses: dict[int, Sense], made: Sequence[Draft]) -> Draft | None:
    """The number that one in other money tells again: "$1.6bn (€1.5bn)"."""
    number = scene.tokens[at].number
    same = (draft for draft in made if number and draft.number.start == number.retold)
    return next((draft for draft in same if draft.sense.kind is senses[at].kind), None)


def _seen_from_now(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, made: Sequence[Draft], frame: Frame
) -> Time:
    """The time that the words give, and that which is spoken of where by so much more or less was told of before it."""
    told, sense = _told(scene, at, senses, context, made, frame), senses[at]
    now = context.period or context.main_period
    first = sense.kind in COMPARED and not any(draft.sense.kind in COMPARED for draft in made)
    moves = first and not (frame.measure in PRICES and sense.kind is Kind.CHANGE)
    if not moves or now is None or not is_more_than_now(scene, at):
        return told
    if told.rule != EARLIER and not is_said_then(scene, at):
        return told
    if told.rule == EARLIER or is_time_before(told, now):
        return Time(now, aligned(told.period, now), rule=MORE_THAN_NOW, comparison="year_earlier")
    same = told.period is not None and (told.period.start, told.period.end) == (now.start, now.end)
    return replace(told, rule=MORE_THAN_NOW) if same else told


def _told(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, made: Sequence[Draft], frame: Frame
) -> Time:
    """The time that the words give."""
    sense, compared = senses[at], senses[at].kind in COMPARED
    if context.in_profile and not compared:
        return time_in_line(scene, at)
    if told := time_of_revised(scene, at, made) or (not compared and time_in_row(scene, at, context)):
        return told
    scene = without_time_of_part(without_revised(scene, at), at)
    beside = worth_beside(scene, at, made) or in_row_of_bases(scene, at, frame, made)
    if sense.kind is Kind.LEVEL and beside:
        return beside
    if sense.kind is Kind.LEVEL and (own := over_years(scene, at, frame) or with_change(scene, at, senses)):
        return own
    if not frame.stock and not frame.rate and not (compared and _is_pace_reached(scene, at)):
        scene = counted_up(scene, level=not compared, parts=not frame.adds_up, main=context.main_period)
    if frame.adds_up:
        scene = cumulated(in_parts(scene, context.period or context.main_period), at, context.home)
    if compared and (begun := since_year_began(scene, at, context, frame, made)):
        return begun
    scene = without_harvests(without_since(scene, context, frame, made), frame)
    if compared and (moved := month_to_month(scene, at, frame)):
        return moved
    if compared and sense.rule != RATE_BEFORE and (set_against := brackets.base_before(scene, at)):
        own = own_period(scene, at, senses, context, frame, made)
        base = resolve(set_against, own.period) if own.period else set_against.period
        return replace(own, base=base, rule=brackets.IN_STEP)
    bound = bound_time(scene, at, sense, context, frame)
    if bound is None and not sense.base and (since := since_then(scene, at, context, compared=compared)):
        return since
    against = sense.rule == RATE_BEFORE or is_earlier_growth(scene, at, senses, made, frame)
    bound = bound or _in_step(scene, at, sense, context, made, against=against)
    if bound is not None:
        return _with_base_of_bound(bound, scene, at, senses, context, made, frame, against=against)
    if compared and (run := moved_over(scene, at, frame)):
        return run
    return own_or_earlier(scene, at, senses, context, made, frame, against=against)


def _is_pace_reached(scene: Scene, at: int) -> bool:
    """Whether growth itself came to so much by then, and is that of the month: "by May it had recovered to -3%"."""
    return any(token.text == "to" for _, token in left_of(scene, at)[:1])


def _in_step(
    scene: Scene, at: int, sense: Sense, context: Context, made: Sequence[Draft], *, against: bool
) -> Time | None:
    """The time of the number that one in brackets restates, or of those that the number is told in step with."""
    if not sense.bracket:
        return None if is_revised(scene, at) else brackets.in_step(scene, at, made, context)
    if not made or sense.base or against or steps_back(scene, at):
        return None
    return brackets.compared(scene, at, made, context) or made[-1].time


def _with_base_of_bound(
    bound: Time,
    scene: Scene,
    at: int,
    senses: dict[int, Sense],
    context: Context,
    made: Sequence[Draft],
    frame: Frame,
    *,
    against: bool,
) -> Time:
    """The bound time with what a change is measured against; that of a base is not the time that its level has."""
    compared = senses[at].kind in COMPARED
    if bound.rule == EARLIER and senses[at].base and not compared and _is_start_of_move(scene, at, bound):
        return base_level(scene, at, bound, senses, context, frame)
    taken = time_of_level(frame, made) if senses[at].base and not compared else None
    if bound.period == taken is not None and not in_step(scene, made[-1].at, at):
        return base_level(scene, at, bound, senses, context, frame, taken)
    if not compared or bound.base is not None:
        return bound
    against = against or bound.rule in (brackets.IN_STEP, HEADING) or _is_when_measured_from(bound, made)
    alike = counted_alike(bound, scene, at, made) if against else None
    return alike or with_base(bound, scene, at, senses, context, frame)


def _is_start_of_move(scene: Scene, at: int, bound: Time) -> bool:
    """Whether it is from where something moved in the time told before it: "In 2017 it had risen from 3 to 5"."""
    led = any(token.text == "from" for _, token in left_of(scene, at)[:1])
    return led and any(place < at and mention.period == bound.period for place, mention in scene.periods)


def _is_when_measured_from(bound: Time, made: Sequence[Draft]) -> bool:
    """Whether it is a change of the time that the one before it is measured from: "1.9% from May, when it fell 3%"."""
    return bound.rule == WHEN and bool(made) and made[-1].time.base == bound.period
