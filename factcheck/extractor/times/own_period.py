"""The period that a number is about by the words of its sentence, where none is bound to it, or by those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times import brackets
from factcheck.extractor.times.asides import dates_an_event, is_of_level_in_aside
from factcheck.extractor.times.both_levels import OF_BOTH, belongs, told_with_next
from factcheck.extractor.times.carried_period import carried_period, comes_to_now, is_told_now, of_flow
from factcheck.extractor.times.moved_since import is_moved_since
from factcheck.extractor.times.opening_clauses import contrasts
from factcheck.extractor.times.standing import STANDING, is_habit, is_standing_fact
from factcheck.extractor.times.told_again import of_same_amount
from factcheck.extractor.times.told_periods import (
    COMPARED,
    Time,
    is_no_flow_of,
    is_past,
    own_mentions,
    sets_sentence,
)
from factcheck.extractor.times.two_times import former_or_latter

_BESIDE = 3
"""How near behind a level its own period stands: "$3bn in 2021"."""
_NEAR = 8
"""How far from a number its period may stand."""
_FAR = 12
"""How far before a number an earlier time may stand that the sentence names alone."""
_OPENS = 4
"""Within how many tokens a sentence opens."""
_COMES = 6
"""Within how many tokens before a time stands what puts it before another: "after a 1.2 percent drop in March"."""

_Named = tuple[int, PeriodMention]
"""A period with its place among the tokens."""


def own_period(
    scene: Scene, at: int, senses: dict[int, Sense], context: Context, frame: Frame, made: Sequence[Draft]
) -> Time:
    """The period that the number is about: named right behind it, before it, later in the sentence, or carried."""
    if pointed := former_or_latter(scene, at, context):
        return Time(pointed, rule="the former or the latter of two times", explicit=True)
    flow = not frame.stock
    carried = context.period or _period_of_flow(frame, context) or context.main_period
    current = of_flow(carried) if flow else context.moment or carried
    blocks = [p for p, n in scene.numbers if p != at and n.form is not Form.RANK and not _bracketed(scene, p)]
    candidates = _candidates(scene, at, senses, context, flow, days=not flow or frame.rate)
    named = [(p, m) for p, m in candidates if _reaches(scene, at, p, m, current, blocks)]
    if (nearest := _nearest_behind(scene, at, named, blocks)) is not None:
        return Time(nearest.period, rule="period behind the number", explicit=True)
    before = [(p, m) for p, m in named if p < at]
    if before:
        place, mention = before[-1]
        later = [m for p, m in candidates if place < p < at and contrasts(scene, p)]
        return Time((later or [mention])[-1].period, rule="period before the number", explicit=True)
    if named:
        return Time(named[0][1].period, rule="period later in the sentence", explicit=True)
    level = senses[at].kind is Kind.LEVEL
    again = any(level and draft.sense.kind is Kind.LEVEL and _is_same(draft.frame, frame) for draft in made)
    if not again and (alone := _told_alone(scene, at, candidates, made)) is not None:
        return Time(alone, rule="the one period that the sentence tells of", explicit=True)
    if level and (shared := told_with_next(scene, at, candidates, senses)) is not None:
        return Time(shared, rule=OF_BOTH, explicit=True)
    if flow and not candidates and (same := of_same_amount(scene.tokens[at], level, frame, context, made)):
        return same
    if beside := _as_change_beside(scene, at, senses, frame, made, candidates):
        return Time(beside, rule="period of the change beside it", explicit=True)
    told = level or senses[at].kind is Kind.SHARE
    if told and not candidates and (is_habit(scene, at) or is_standing_fact(scene, at, frame, context)):
        return Time(None, rule=STANDING)
    return carried_period(scene, at, current, context, flow=flow)


def _is_same(one: Frame, other: Frame) -> bool:
    """Whether two levels of it would be told of two times: "the deficit, $6bn in 2021, came to $4bn"."""
    first, second = ((f.measure, f.reporter, f.partner, f.product) for f in (one, other))
    return first == second


def _as_change_beside(
    scene: Scene, at: int, senses: dict[int, Sense], frame: Frame, made: Sequence[Draft], candidates: list[_Named]
) -> Period | None:
    """The time of the change of the same that "and" joins it to: "9% more than in 2012 and 8% more than in 2011"."""
    last = next((draft for draft in reversed(made) if draft.sense.kind in COMPARED), None)
    if last is None or senses[at].kind not in COMPARED or any(last.at < place < at for place, _ in candidates):
        return None
    if not any(token.has("than", "comparing", "against") for token in scene.after(at, _BESIDE)):
        return None
    joined = any(token.text in ("and", "but") for token in scene.tokens[last.at + 1 : at])
    moved = any(token.is_finite or token.text in (",", ";") for token in scene.tokens[last.at + 1 : at])
    return last.time.period if joined and not moved and _is_same(last.frame, frame) else None


def _told_alone(scene: Scene, at: int, candidates: list[_Named], made: Sequence[Draft]) -> Period | None:
    """The earlier time that a sentence tells all its numbers of so far: "exports were $5bn in 2021, imports $3bn"."""
    if len(candidates) != 1 or not made:
        return None
    place, mention = candidates[0]
    if place > at or dates_an_event(scene, place, at) or is_told_now(scene.tokens[place + 2 : at]):
        return None
    if _comes_after(scene, place) and any(map(_goes_on, scene.tokens[place:at])):
        return None
    told = all(draft.time.period == mention.period and not draft.sense.base for draft in made)
    return mention.period if told else None


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
    if not days:
        named = [(p, m) for p, m in named if m.period is None or not is_no_flow_of(scene, p, m.period)]
    if not flow and context.moment:
        moment = context.moment
        named = [(p, replace(m, period=replace(moment, said=m.said)) if m.relative == "same" else m) for p, m in named]
    if senses[at].kind in COMPARED:
        named = [(p, m) for p, m in named if p < at or not any(t.has("than", "comparing") for t in scene.tokens[at:p])]
    named = [(p, m) for p, m in named if not is_of_level_in_aside(scene, p, at, senses)]
    if senses[at].kind is Kind.LEVEL:
        named = [(p, m) for p, m in named if not is_moved_since(scene, p, at)]
    bases = [place for place, other in senses.items() if other.base and place != at]
    main = context.main_period
    newest = {p for p, m in named if main and m.period and not m.base and m.period.end >= main.end}
    return [(p, m) for p, m in named if p in newest or not any(0 < p - base <= _BESIDE for base in bases)]


def _is_of_level_in_bracket(scene: Scene, place: int) -> bool:
    """Whether the period is only that of the bracket behind it: "topped those of May ($3bn) by 5 percent"."""
    if not any(token.text == "(" for token in scene.after(place, 1)):
        return False
    before = [token.text for token in scene.before(place, 3) if token.text != "the"]
    return before[:1] == ["of"] and before[1:2] in (["those"], ["that"])


def _nearest_behind(scene: Scene, at: int, named: list[_Named], blocks: list[int]) -> PeriodMention | None:
    """The period behind the number, where no other number and no nearer period before it has a better claim to it."""
    place, mention = next(((p, m) for p, m in named if p > at and not any(at < b < p for b in blocks)), (None, None))
    if place is None or place - at > _NEAR or any(t.text in (";", ":") for t in scene.tokens[at:place]):
        return None
    before = next((p for p, _ in reversed(named) if p < at and not any(p < b < at for b in blocks)), None)
    return mention if before is None or place - at <= at - before else None


def _reaches(
    scene: Scene, at: int, place: int, mention: PeriodMention, current: Period | None, blocks: list[int]
) -> bool:
    """Whether the period at `place` can be that of the number at `at`.

    One in brackets stays there. One before the time that is spoken of ("in 2022 it had been …") belongs to the number
    beside it only, unless the sentence opens with it.
    """
    between = scene.tokens[min(at, place) : max(at, place)]
    cut = any(t.text == ";" for t in between)
    if place > at and (cut or contrasts(scene, place) or _opens_bracket(between)):
        return False
    if place < at and brackets.opening_of(scene, place) is not None and any(t.text == ")" for t in between):
        return False
    if dates_an_event(scene, place, at):
        return False
    if place < at and any(comes_to_now(scene, p) for p in range(place + 1, at)):
        return False
    if not is_past(mention, current):
        return True
    if 1 < place < at and is_told_now(between[2:]):
        return False
    if cut or (_comes_after(scene, place) and any(map(_goes_on, between))):
        return False
    if place <= _OPENS or (place < at and sets_sentence(scene, place)):
        return True
    if any(min(at, place) < b < max(at, place) for b in blocks):
        return False
    if place > at:
        return place - at <= (_NEAR if all(map(belongs, between[1:])) else _BESIDE + 1)
    alone = len(scene.periods) == 1
    return at - place <= (_FAR if alone else _NEAR)


def _opens_bracket(between: Sequence[Token]) -> bool:
    """Whether a bracket is left open: not behind "¥2 trillion ($17bn) in the fiscal first half"."""
    return next((token.text for token in reversed(between) if token.text in ("(", ")")), ")") == "("


def _goes_on(token: Token) -> bool:
    """Whether the sentence goes on behind what came before: "After 3 percent in 2016 sales leapt by 7"."""
    return token.text == "," or token.number is not None or token.is_finite or token.has("rise_verb", "fall_verb")


def _comes_after(scene: Scene, place: int) -> bool:
    return any(token.has("comes_after") for token in scene.before(place, _COMES))


def _bracketed(scene: Scene, place: int) -> bool:
    return place > 0 and scene.tokens[place - 1].text in ("(", "[")
