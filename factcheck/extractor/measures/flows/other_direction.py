"""Flows that are said to go the other way than those told before: "those in the other direction fell by 2 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.flows.goods_of_area import tells_goods_of_buyer
from factcheck.extractor.measures.flows.set_against import other_flow
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "the other direction"
_BEHIND = 4
"""Within how many tokens behind a number may be said which way it goes: "$4bn went the other way"."""
_ASIDE = 6
_GOING = word_set("small_words", "measures", "going")
_ENDS = word_set("small_words", "measures", "other_direction_ends_at")


def moved_back(scene: Scene, at: int, own: Sequence[Frame], made: Sequence[Draft], context: Context) -> Frame | None:
    """The flow against the last one, where a verb moves goods that names no side, and words before it turn to it.

    "In the opposite direction $3bn worth was sold".
    """
    if not scene.says("opposite"):
        return None
    behind = any(token.has("opposite") for token in _right_behind(scene, at))
    if behind and not own and made and made[-1].frame.measure in ONE_WAY:
        return other_flow(made[-1].frame)
    first, last = scene.clause(at)
    verb = next((f for f in own if f.at is not None and first <= f.at < last), None)
    if verb is None or verb.at is None or not _only_moves(scene, verb, verb.at):
        return None
    opening = scene.tokens[first : min(at, verb.at)]
    if not any(token.has("opposite") for token in opening) or any(token.measure for token in opening):
        return None
    if made and made[-1].at > first:
        return made[-1].frame
    flow = made[-1].frame if made else context.frame
    return None if flow is None or flow.measure not in ONE_WAY else other_flow(flow)


def turned_from_before(scene: Scene, at: int, context: Context) -> Frame | None:
    """The flow against the one told before the sentence, where words around the number turn to it."""
    if any(_is_what_it_fetched(scene, place) for place in range(at + 1)):
        return None
    turns = any(_turns(scene, place) for place in range(at)) or any(t.has("opposite") for t in _right_behind(scene, at))
    flow = _flow_before(context)
    turns = turns or (flow is not None and tells_goods_of_buyer(scene, at, flow, context))
    return other_flow(flow) if flow and (turns or _sells(scene, at, flow, context)) else None


def _sells(scene: Scene, at: int, bought: Frame, context: Context) -> bool:
    """Whether it is what the home sells, where what it bought was told last: "It bought less. Sales rose to $3bn"."""
    if bought.measure != "imports" or bought.reporter != context.home or bought.partner in (None, "world"):
        return False
    return any(token.text in word_set("measures", "sales") for token in scene.tokens[:at])


def _is_what_it_fetched(scene: Scene, at: int) -> bool:
    """Whether it is the money that somebody got for what was sold before: "The $3bn it got in return"."""
    row, number = scene.after(at, 2), scene.tokens[at].number
    money = number is not None and is_money(number.quantity.unit or "")
    return money and len(row) > 1 and row[0].has("them") and row[1].has("receiving")


def turned(scene: Scene, at: int, last: Frame, context: Context) -> Frame | None:
    """The flow the other way where the words since the last measure turn to it: "those in the other direction"."""
    behind = _right_behind(scene, at)
    place = last.at or 0
    between = scene.tokens[place + 1 : at]
    if any(token.has("opposite") and not _is_opposite(scene, p) for p, token in enumerate(between, place + 1)):
        return None
    told = scene.tokens[place].measure
    opening = scene.tokens[scene.clause(place)[0] : place] if told is not None and told.object in _GOING else []
    if any(token.has("opposite") for token in opening):
        flow = _flow_before(context)
    elif _is_own(told, between) and any(token.area for token in scene.before(place, 2)):
        return None
    elif _is_turned(between, behind, told):
        flow = context.frame if last.measure == "turnover" else last
    else:
        return None
    return None if flow is None or flow.measure not in ONE_WAY else other_flow(flow)


def _only_moves(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether its verb names no side: "was sold", "crossed the border"."""
    moves = frame.measure == "turnover" or (frame.measure in ONE_WAY and scene.tokens[at - 1].has("be"))
    return frame.verb and moves and frame.reporter is None and frame.partner is None


def _is_opposite(scene: Scene, place: int) -> bool:
    """Whether the word tells of the other direction, not that it is otherwise: "it was the other way round", "imports
    went the other way"."""
    verb = next(iter(scene.before(place, 1)), None)
    otherwise = verb is not None and verb.has("be")
    first, _ = scene.clause(place)
    row = takewhile(lambda token: not token.number, reversed(scene.tokens[first : max(first, place - 1)]))
    moved = verb is not None and verb.is_finite and any(token.measure for token in row)
    return scene.tokens[place].has("opposite") and not otherwise and not moved


def _turns(scene: Scene, place: int) -> bool:
    """Whether the word turns to the other direction; "in exchange" does where the clause opens with it."""
    token, first = scene.tokens[place], scene.clause(place)[0]
    return _is_opposite(scene, place) or (place == first and token.text in word_set("measures", "in_exchange"))


def _right_behind(scene: Scene, at: int) -> list[Token]:
    """The words behind the number, and behind an aside, that may say which way it goes: "$5bn, mostly tea, went".

    So does all that it is said to be: "$5bn was the value of the goods that took the opposite road".
    """
    row = scene.after(at, _BEHIND + _ASIDE)
    if row and row[0].has("be"):
        return list(takewhile(lambda token: token.text not in _ENDS and not (token.number or token.area), row))
    mark = next((place for place, token in enumerate(row[:_BEHIND]) if token.text in _ENDS or token.number), None)
    if mark is None:
        return row[:_BEHIND]
    end = next((place for place, token in enumerate(row) if place > mark and token.text == ","), None)
    aside = row[mark + 1 : end] if row[mark].text == "," and end else []
    if not aside or any(token.number or token.area or token.measure or token.is_finite for token in aside):
        return row[:mark]
    return [*row[:mark], *takewhile(lambda token: token.text not in _ENDS and not token.number, row[end or 0 :][1:])]


def _flow_before(context: Context) -> Frame | None:
    """The flow that the other one is told after: the last, or that told before the trade of two as a whole."""
    last, flow = context.frame, context.flow
    if last is None or last.measure in ONE_WAY:
        return last
    alike = flow is not None and {flow.reporter, flow.partner} == {last.reporter, last.partner}
    if flow is None or last.measure not in TWO_SIDED or not (alike or flow.reporter == last.reporter):
        return None
    return flow if alike else replace(flow, partner=last.partner)


def _is_turned(between: Sequence[Token], behind: Sequence[Token], told: MeasureMention | None) -> bool:
    """Whether words turn what was measured; not behind a verb's own number, as it tells the direction itself: "and
    bought for $3bn in return"."""
    return any(token.has("opposite") for token in (between if _is_own(told, between) else (*between, *behind)))


def _is_own(told: MeasureMention | None, between: Sequence[Token]) -> bool:
    """Whether the number is the first behind a verb, so that the verb itself tells of it."""
    return told is not None and told.verb and not any(token.number for token in between)
