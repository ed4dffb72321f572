"""When: the period of a number, and what a change is measured against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.base_levels import is_done_before, is_growth_set_against
from factcheck.extractor.senses.sense import AS_BEFORE, RATE_BEFORE, Sense
from factcheck.extractor.times import brackets
from factcheck.extractor.times.aligned import aligned
from factcheck.extractor.times.base_levels import UNSAID, base_level, is_revised
from factcheck.extractor.times.bases import counted_alike, with_base
from factcheck.extractor.times.behind import behind
from factcheck.extractor.times.beside import beside, is_owned_by_earlier
from factcheck.extractor.times.earlier import EARLIER
from factcheck.extractor.times.of_subject import of_subject
from factcheck.extractor.times.opening_clauses import WHEN, of_its_clause
from factcheck.extractor.times.own_period import own_period
from factcheck.extractor.times.past_perfect import had_been, is_more_than_now
from factcheck.extractor.times.relatives import told_of_base
from factcheck.extractor.times.rolling import PRICES, month_to_month, moved_over, of_its_end
from factcheck.extractor.times.rows import in_row
from factcheck.extractor.times.since_then import a_year_before, since_then
from factcheck.extractor.times.told_periods import COMPARED, MORE_THAN_NOW, STEPS_BACK, Time, counted_up
from factcheck.extractor.times.year_parts import in_parts
from factcheck.resources import word_set

_YEAR = 12
_COME_FROM = 4
"""Within how many tokens behind a number stands what it has come from: "15 percent, down from 22"."""
_TWO = 2


def time_of(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, made: Sequence[Draft], frame: Frame
) -> Time:
    """The time of the number at `at`, told of `frame`; one in brackets has that of the number that it restates."""
    told = _told(scene, at, senses, context, made, frame)
    return of_its_end(told, scene, senses[at], frame)


def _told(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, made: Sequence[Draft], frame: Frame
) -> Time:
    """The time that the words give."""
    flow = not frame.stock
    sense = senses[at]
    compared = sense.kind in COMPARED
    scene = counted_up(scene, level=not compared, parts=not frame.adds_up) if flow and not frame.rate else scene
    scene = in_parts(scene, context.period or context.main_period) if frame.adds_up else scene
    if compared and (moved := month_to_month(scene, at, frame)):
        return moved
    if compared and sense.rule != RATE_BEFORE and (set_against := brackets.base_before(scene, at)):
        own = own_period(scene, at, senses, context, frame, made)
        base = resolve(set_against, own.period) if own.period else set_against.period
        return replace(own, base=base, rule=brackets.IN_STEP)
    bound = beside(scene, at, flow=flow and not frame.rate, level=not compared, factor=sense.kind is Kind.RATIO)
    told = sense.kind in (Kind.LEVEL, Kind.SHARE, Kind.CHANGE)
    bound = (
        brackets.of_all_within(scene, at) or in_row(scene, at) or bound or (told_of_base(scene, at) if told else None)
    )
    bound = bound or of_its_clause(scene, at, context) or had_been(scene, at, context)
    bound = bound or of_subject(scene, at, context) or a_year_before(scene, at, context)
    moves = compared and not (frame.measure in PRICES and sense.kind is Kind.CHANGE)
    if moves and bound and bound.rule == EARLIER and is_more_than_now(scene, at):
        now = context.period or context.main_period
        return Time(now, aligned(bound.period, now) if now else None, rule=MORE_THAN_NOW, comparison="year_earlier")
    if bound is None and not sense.base and (since := since_then(scene, at, context, compared=compared)):
        return since
    against = sense.rule == RATE_BEFORE or _is_earlier_growth(scene, at, senses, made, frame)
    if bound is None and made and sense.bracket and not (sense.base or against or _steps_back(scene, at)):
        bound = brackets.compared(scene, at, made, context) or made[-1].time
    elif bound is None and not sense.bracket and not is_revised(scene, at):
        bound = brackets.in_step(scene, at, made, context)
    taken = _time_of_level(frame, made) if sense.base and not compared else None
    if bound is not None and bound.period == taken is not None:
        return base_level(scene, at, bound, senses, context, frame, taken)
    if bound is not None and compared and bound.base is None:
        alike = counted_alike(bound, scene, at, made) if against or _is_when_measured_from(bound, made) else None
        return alike or with_base(bound, scene, at, senses, context, frame)
    if bound is not None:
        return bound
    if compared and (run := moved_over(scene, at, frame)):
        return run
    own = own_period(scene, at, senses, context, frame, made)
    if (sense.base and not _is_reached(scene, at)) or (not compared and _is_set_back(scene, at)):
        level = base_level(scene, at, own, senses, context, frame, taken)
        level = own if level.rule == UNSAID and _is_set_against_another(scene, at, frame, made) else level
        return with_base(level, scene, at, senses, context, frame) if compared else level
    if against:
        earlier = base_level(scene, at, own, senses, context, frame)
        if earlier.rule == UNSAID and _is_set_against_another(scene, at, frame, made):
            return with_base(own, scene, at, senses, context, frame)
        return counted_alike(earlier, scene, at, made) or with_base(earlier, scene, at, senses, context, frame)
    return with_base(own, scene, at, senses, context, frame) if compared else own


def _is_when_measured_from(bound: Time, made: Sequence[Draft]) -> bool:
    """Whether it is a change of the time that the one before it is measured from: "1.9% from May, when it fell 3%"."""
    return bound.rule == WHEN and bool(made) and made[-1].time.base == bound.period


def _time_of_level(frame: Frame, made: Sequence[Draft]) -> Period | None:
    """That of the level told before its base, which has an earlier one: "rose to $6bn from $5bn in the first half".

    A year that only the base names is its own: "tumbled to 15 million tonnes from 20 million in 2001".
    """
    last = made[-1] if made else None
    if last is None or last.sense.kind not in (Kind.LEVEL, Kind.SHARE) or last.sense.base:
        return None
    if last.frame.measure != frame.measure:
        return None
    own = last.time.period
    return own if last.time.explicit or (own and own.whole_months != _YEAR) else None


def _is_set_against_another(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether whose figure it is sets it against the last, and no other time: "$7bn, compared with $5bn to Chile".

    What the last has come from is the same at another time: "Chad's was $7bn, down from $8bn".
    """
    last = made[-1].frame if made else None
    if (
        last is None
        or (at - made[-1].at <= _COME_FROM and scene.tokens[at - 1].text == "from")
        or last.measure not in FLOWS
        or frame.measure not in FLOWS
    ):
        return False
    sides = (last.measure, last.reporter, last.partner), (frame.measure, frame.reporter, frame.partner)
    return sides[0] != sides[1] and None not in (last.reporter, frame.reporter)


def _is_reached(scene: Scene, at: int) -> bool:
    """Whether the words of comparison beside the number are of another: "lower than a year ago, at $3bn"."""
    before, after = scene.before(at, 2), scene.after(at, 3)
    lands = len(before) == _TWO and before[0].text == "at" and (before[1].period is not None or before[1].text == ",")
    heads = len(after) == 3 and after[0].text in ("(", "[") and after[1].period is not None and after[2].text == ":"
    return lands or heads


def _is_set_back(scene: Scene, at: int) -> bool:
    """Whether the words beside the level set it back in time."""
    return _steps_back(scene, at) or _is_of_what_is_compared(scene, at)


def _is_of_what_is_compared(scene: Scene, at: int) -> bool:
    """Whether another is compared with the level: "higher than the surplus of a year ago at $2bn"."""
    before = scene.before(at, _TWO)
    if len(before) < _TWO or before[0].text != "at" or before[1].period is None or not before[1].period.base:
        return False
    for token in reversed(scene.tokens[: at - _TWO]):
        if token.has("than", "comparing") or token.number or token.text in (",", ";"):
            return False
        if token.text in word_set("measures", "verbs", "unchanged", "modifiers"):
            return False
        if token.pos in ("NN", "NNS") and not token.period:
            return True
    return False


def _is_earlier_growth(scene: Scene, at: int, senses: dict[int, Sense], made: Sequence[Draft], frame: Frame) -> bool:
    """Whether a growth rate is what the one before it is set against: "grew 5%, compared with 3% a year before"."""
    if senses[at].kind is Kind.CHANGE_ABS:
        return is_growth_set_against(scene, at) and _steps_back(scene, at)
    if senses[at].kind is not Kind.CHANGE:
        return False
    if not made and is_growth_set_against(scene, at):
        return _is_recorded(scene, at)
    last = made[-1] if made else None
    if last is not None and last.sense.kind is Kind.LEVEL and made[-2:-1] and not frame.rate:
        last = made[-2]
    before = is_done_before(scene, at) or is_owned_by_earlier(scene, at)
    if before and _steps_back(scene, at):
        return True
    if last is None or last.sense.kind not in (Kind.CHANGE, Kind.LEVEL):
        return False
    if last.sense.kind is Kind.LEVEL and not (frame.rate and last.number.form is Form.PERCENT):
        return False
    alike = last.frame.measure == frame.measure and frame.product in (last.frame.product, None)
    earlier = senses[at].rule == AS_BEFORE and _steps_back(scene, at)
    return alike and (earlier or before or is_growth_set_against(scene, at))


def _is_recorded(scene: Scene, at: int) -> bool:
    """Whether a participle says when it was: "compared to the 7 percent increase recorded in May 2013"."""
    place = behind(scene, at)
    return place is not None and any(token.pos == "VBN" for token in scene.tokens[at + 1 : place])


def _steps_back(scene: Scene, at: int) -> bool:
    """Whether the number is told of an earlier time right behind it: "the 29 percent measured a year earlier".

    Or one that owns it: "after the previous month's 29 percent".
    """
    place = behind(scene, at)
    mention = scene.tokens[place].period if place is not None else None
    told = mention is not None and mention.relative in STEPS_BACK and not mention.compares
    return told or is_owned_by_earlier(scene, at) or _restates_earlier(scene, at)


def _restates_earlier(scene: Scene, at: int) -> bool:
    """Whether it is the earlier level that another was just set against: "more than that of a year before, $9bn"."""
    before, after = scene.before(at, 2), scene.after(at, 1)
    if len(before) < _TWO or before[0].text != "," or (after and after[0].text not in (".", ",", ";", ")")):
        return False
    mention = before[1].period
    return mention is not None and mention.base and mention.relative in STEPS_BACK
