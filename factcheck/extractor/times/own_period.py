"""The period that a number is about by the words of its sentence, where none is bound to it, or by those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.datelines import past_dateline
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.as_beside import as_change_beside, as_level_before, is_told_again
from factcheck.extractor.times.asides import dates_an_event, is_of_issue, is_of_level_in_aside
from factcheck.extractor.times.bases.multiples import time_of_level
from factcheck.extractor.times.before.moved_since import is_moved_since
from factcheck.extractor.times.before.when_then import dated_by_event
from factcheck.extractor.times.both_levels import OF_BOTH, told_with_next
from factcheck.extractor.times.brackets.of_number import is_of_closed_bracket, leads_in_bracket
from factcheck.extractor.times.carried.carried_period import carried_period, is_told_now, of_flow, whole_year
from factcheck.extractor.times.carried.told_again import of_same_amount
from factcheck.extractor.times.carried.two_times import former_or_latter
from factcheck.extractor.times.many_times import is_told_in_present
from factcheck.extractor.times.opening_clauses import contrasts, leads_to_next
from factcheck.extractor.times.reaching import NEAR, comes_after, goes_on, reaches
from factcheck.extractor.times.standing import STANDING, is_habit, is_standing_fact, was_habit
from factcheck.extractor.times.sums_since import sum_since
from factcheck.extractor.times.told_periods import COMPARED, Time, is_day, is_no_flow_of, is_when_done, own_mentions

_BESIDE = 3
"""How near behind a level its own period stands: "$3bn in 2021"."""

_Named = tuple[int, PeriodMention]
"""A period with its place among the tokens."""


def own_period(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, frame: Frame, made: Sequence[Draft]
) -> Time:
    """The period that the number is about: named right behind it, before it, later in the sentence, or carried."""
    if pointed := former_or_latter(scene, at, context):
        return Time(pointed, rule="the former or the latter of two times", explicit=True)
    if senses[at].kind in (Kind.LEVEL, Kind.SHARE) and (summed := sum_since(scene, at, frame, context, made)):
        return summed
    flow = not frame.stock
    carried = _gone_back_to(frame, context) or context.period or _period_of_flow(frame, context) or context.main_period
    carried = carried or _told_before(frame, context)
    current = of_flow(carried, adds_up=frame.adds_up) if flow else _moment(senses[at], context) or carried
    blocks = [p for p, n in scene.numbers if p != at and n.form is not Form.RANK and not _bracketed(scene, p)]
    stands = _worth_behind(scene, at)
    blocks = [p for p in blocks if p != stands]
    candidates = _candidates(scene, at, senses, context, flow, days=not flow or frame.rate)
    named = [(p, m) for p, m in candidates if reaches(scene, stands, p, m, current, blocks)]
    named = _in_its_clause(scene, at, named)
    if (nearest := _nearest_behind(scene, stands, named, blocks)) is not None:
        return Time(nearest.period, rule="period behind the number", explicit=True)
    if level_before := as_level_before(scene, at, senses, made):
        return Time(level_before, rule="period of the level whose change it is", explicit=True)
    before = [(p, m) for p, m in named if p < at]
    if before:
        place, mention = before[-1]
        if whole := whole_year(scene, scene.tokens[place:at], mention.period):
            return whole
        later = [m for p, m in candidates if place < p < at and contrasts(scene, p)]
        return Time((later or [mention])[-1].period, rule="period before the number", explicit=True)
    level = senses[at].kind is Kind.LEVEL
    told = level or senses[at].kind is Kind.SHARE
    if told and was_habit(scene, at):
        return Time(None, rule=STANDING)
    if named and not leads_to_next(scene, at, named[0][0]):
        return Time(named[0][1].period, rule="period later in the sentence", explicit=True)
    again = level and is_told_again(scene, at, frame, made)
    if not again and (alone := _told_alone(scene, at, candidates, made)) is not None:
        return Time(alone, rule="the one period that the sentence tells of", explicit=True)
    if level and (shared := told_with_next(scene, at, candidates, senses)) is not None:
        return Time(shared, rule=OF_BOTH, explicit=True)
    if flow and not candidates and (same := of_same_amount(scene.tokens[at], level, frame, context, made)):
        return same
    if beside := as_change_beside(scene, at, senses, frame, made, candidates):
        return Time(beside, rule="period of the change beside it", explicit=True)
    if told and not candidates and (is_habit(scene, at) or is_standing_fact(scene, at, frame, context, made)):
        return Time(None, rule=STANDING)
    if told and context.many_times and context.claimed and is_told_in_present(scene, at, frame, senses[at].kind, made):
        return Time(None, rule=STANDING)
    return carried_period(scene, at, current, context)


def _told_before(frame: Frame, context: Context) -> Period | None:
    """The day that a rate was told of last, where the article is about no other time: "11.5% at the end of January"."""
    listed = context.facts or context.in_profile
    return context.newest.get(str(frame.measure)) if frame.rate and not listed else None


def _moment(sense: Sense, context: Context) -> Period | None:
    """The day that a stock was last told of; it moved in what the paragraph has told of since, if that is later."""
    moment, spoken = context.moment, context.period
    moved = sense.kind in COMPARED and moment is not None and spoken is not None and spoken.start > moment.end
    return None if moved else moment


def _in_its_clause(scene: Scene, at: int, named: list[_Named]) -> list[_Named]:
    """Those of its own clause, where that opens with the number: "; at $3bn, sales were higher in the first half"."""
    first, last = scene.clause(at)
    own = [(place, mention) for place, mention in named if first <= place < last]
    return own if first and own and at - first <= 1 else named


def _told_alone(scene: Scene, at: int, candidates: list[_Named], made: Sequence[Draft]) -> Period | None:
    """The earlier time that a sentence tells all its numbers of so far: "exports were $5bn in 2021, imports $3bn"."""
    if len(candidates) != 1 or not made:
        return None
    place, mention = candidates[0]
    if place > at or dates_an_event(scene, place, at) or is_told_now(scene.tokens[place + 2 : at]):
        return None
    if comes_after(scene, place) and any(map(goes_on, scene.tokens[place:at])):
        return None
    told = all(draft.time.period == mention.period and not draft.sense.base for draft in made)
    return mention.period if told else None


def _gone_back_to(frame: Frame, context: Context) -> Period | None:
    """The month of the story's own measure, behind what was told of another before: growth in an earlier quarter."""
    current, newest = context.period, context.newest.get(str(frame.measure))
    on_topic = context.topic is not None and context.topic.measure == frame.measure
    if current is None or newest is None or not on_topic or frame.stock:
        return None
    last = context.frame.measure if context.frame else None
    left = last is not None and last != frame.measure and not {last, frame.measure} <= FLOWS
    return newest if left and current.end < newest.start else None


def _period_of_flow(frame: Frame, context: Context) -> Period | None:
    """What a new paragraph on a flow is about that was told of a later time than the main period: that time.

    After a harvest of 2020, "exports since July were 5.8 million tonnes"; then, in a new paragraph, who bought them.
    """
    told, main = context.periods.get(str(frame.measure)), context.main_period
    if not told or main is None or main in told:
        return None
    return told[-1] if told[-1].end > main.end else None


def _candidates(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, flow: bool, *, days: bool
) -> list[_Named]:
    """The periods of the sentence that are not those of a comparison, nor of the level that a change starts from.

    The newest that the article tells of is none of these: "to $6bn from $5bn during the first half of this year".
    """
    named = [(p, m) for p, m in own_mentions(scene, context) if not _is_of_level_in_bracket(scene, p)]
    named = [(p, m) for p, m in named if not (is_of_closed_bracket(scene, p, at) or leads_in_bracket(scene, p, at))]
    named = [(p, m) for p, m in named if not (is_of_issue(scene, p) or _is_of_dateline(scene, p, m))]
    of_no_figure = is_when_done if days else is_no_flow_of
    named = [(p, m) for p, m in named if m.period is None or not of_no_figure(scene, p, m.period)]
    if not flow and context.moment:
        moment = context.moment
        named = [(p, replace(m, period=replace(moment, said=m.said)) if m.relative == "same" else m) for p, m in named]
    if senses[at].kind in COMPARED:
        named = [(p, m) for p, m in named if p < at or not any(t.has("than", "comparing") for t in scene.tokens[at:p])]
    if senses[at].kind is Kind.RATIO and (then := time_of_level(scene, at)):
        named = [(p, m) for p, m in named if m.period != then]
    named = [(p, m) for p, m in named if not is_of_level_in_aside(scene, p, at, senses)]
    if senses[at].kind is Kind.LEVEL:
        named = [(p, m) for p, m in named if not is_moved_since(scene, p, at)]
    bases = [place for place, other in senses.items() if other.base and place != at]
    main = context.main_period
    newest = {p for p, m in named if main and m.period and not m.base and m.period.end >= main.end}
    events = [event for base in bases if (event := dated_by_event(scene, base))]
    named = [(p, m) for p, m in named if p not in [place for place, _ in events]]
    return [(p, m) for p, m in named if p in newest or not any(_is_beside_base(scene, base, p) for base in bases)]


def _is_of_dateline(scene: Scene, place: int, mention: PeriodMention) -> bool:
    """Whether the day is but that of the report: "TBILISI, July 20, 2015 – ", no "July – $3bn" of a list."""
    return mention.period is not None and is_day(mention.period) and 0 < place < past_dateline(scene)


def _is_beside_base(scene: Scene, base: int, place: int) -> bool:
    """Whether the period belongs to the level right before it: "from $5bn in 2019", not "was $5bn, in 2019 $6bn"."""
    beside = 0 < place - base <= _BESIDE and not any(token.text == ";" for token in scene.tokens[base:place])
    return beside and not contrasts(scene, place)


def _is_of_level_in_bracket(scene: Scene, place: int) -> bool:
    """Whether the period is only that of the bracket behind it: "topped those of May ($3bn) by 5 percent"."""
    if not any(token.text == "(" for token in scene.after(place, 1)):
        return False
    before = [token.text for token in scene.before(place, 3) if token.text != "the"]
    return before[:1] == ["of"] and before[1:2] in (["those"], ["that"])


def _nearest_behind(scene: Scene, at: int, named: list[_Named], blocks: list[int]) -> PeriodMention | None:
    """The period behind the number, where no other number and no nearer period before it has a better claim to it."""
    place, mention = next(((p, m) for p, m in named if p > at and not any(at < b < p for b in blocks)), (None, None))
    if place is None or place - at > NEAR or leads_to_next(scene, at, place):
        return None
    if any(t.text in (";", ":") for t in scene.tokens[at:place]):
        return None
    before = next((p for p, _ in reversed(named) if p < at and not any(p < b < at for b in blocks)), None)
    if before is not None and _is_of_next(scene, at, place):
        return None
    return mention if before is None or place - at <= at - before else None


def _is_of_next(scene: Scene, at: int, place: int) -> bool:
    """Whether the period behind the number is that of the next one: "in May $3bn, and the two-month deficit $5bn"."""
    joined = any(token.text == "and" for token in scene.tokens[at + 1 : place])
    return joined and any(token.number for token in scene.after(place, _BESIDE)) and not scene.tokens[at + 1].period


def _worth_behind(scene: Scene, at: int) -> int:
    """The place of the number that tells what this one is worth, whose time it has: "2 tonnes worth $3bn in 2021".

    That of the number itself where there is none.
    """
    behind = next((place for place, _ in scene.numbers if place > at), at)
    return behind if any(token.has("worth") for token in scene.before(behind, 1)) else at


def _bracketed(scene: Scene, place: int) -> bool:
    lead = next((token for token in scene.before(place, 3) if not token.has("hedge")), None)
    return lead is not None and lead.text in ("(", "[")
