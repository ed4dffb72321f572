"""What a number is told of whose sentence names no measure: what those before it were told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures import figures_taken_up, flow_verbs
from factcheck.extractor.measures.bare_growth import is_of_sectors
from factcheck.extractor.measures.figures_taken_up import takes_up_figure
from factcheck.extractor.measures.flow_verbs import flow_of_verb
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, Frame, mirrored
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides import completed
from factcheck.extractor.told import like
from factcheck.resources import word_set

TAKEN_UP, HEADED = "pronoun: subject of the sentence before", "measure of the heading"
OPPOSITE = "the other direction"
MOVED = "where it is said to go or come from"
BEFORE_ANY = "trade of two as a whole, as no measure is named yet"
IN_PARAGRAPH = "carried from the sentence before in its paragraph"
THE_RATE = "the rate that the article is about"
IN_LINE = "as the one that it follows"
FRONT = "the flow that the paragraph is said to be on"
OF_SECTORS = "growth of sectors in an article on the economy"
SURE = (
    *(figures_taken_up.RULE, TAKEN_UP, HEADED, OPPOSITE, MOVED, BEFORE_ANY),
    *(IN_PARAGRAPH, OF_SECTORS, THE_RATE, IN_LINE, FRONT),
)
"""Of these rules those that nothing else outweighs."""
_BEHIND = 4
"""Within how many tokens behind a number may be said which way it goes: "$4bn went the other way"."""
_FROM_TO = 4
"""How many words tell whence and where goods go."""
_GOING = frozenset({"going", "led"})
"""Verbs that only say that goods move: "in the other direction went goods for $4bn"."""
_ENDS = frozenset({",", ";", ":", "and"})
_OPENS = 6
"""Within how many tokens a pronoun takes up the sentence before: "In March it had been …"."""


def carried(scene: Scene, at: int, context: Context) -> tuple[Frame | None, str]:
    """The frame that the number at `at` goes on with, and the rule that said so; None where nothing was told."""
    if context.heading and context.heading.measure:
        return completed(context.heading.measure, scene, context), HEADED
    turns = any(_turns(scene, place) for place in range(at)) or any(t.has("opposite") for t in _right_behind(scene, at))
    if turns and (flow := _flow_before(context)):
        return replace(flow, measure=mirrored(flow.measure), product=None), OPPOSITE
    if told := flow_of_verb(scene, at, context):
        return told, flow_verbs.RULE
    if context.front and context.frame and context.frame.measure == context.front.measure and not scene.measures:
        return context.front, FRONT
    if context.topic and _is_the_rate(scene, at, context):
        return context.topic, THE_RATE
    if context.ranked and _is_of_later_ranks(scene, at) and not _has_turned(context):
        return context.ranked, "as the one that ranks first"
    if context.frame and _follows(scene, at):
        return context.frame, IN_LINE
    if context.claimed and takes_up_figure(scene, at):
        return context.claimed.carried(), figures_taken_up.RULE
    start = scene.tokens[0] if scene.tokens else None
    if start is not None and start.text in word_set("measures", "going_on") and context.subject:
        return context.subject, TAKEN_UP
    if context.flow and context.frame and context.frame.measure == "production" and _is_earned(scene, at):
        return context.flow, "the flow that earns what is told"
    if (
        context.frame
        and context.frame.measure == "balance"
        and context.flow
        and not any(t.has("them") for t in scene.tokens[:_OPENS])
    ):
        main = context.main_measure
        flow = replace(context.flow, measure=main) if main in ONE_WAY else context.flow
        return flow, "the flow told before the balance"
    if context.frame and is_of_sectors(scene, context.frame, context.topic):
        return context.topic, OF_SECTORS
    if context.frame and (moved := _moved_from(scene, at, context.frame)):
        return moved, MOVED
    if context.frame and _goes_on_with_it(scene, context.frame, context):
        return _of_item(context.frame, context), IN_PARAGRAPH
    if context.frame:
        return _of_item(context.frame, context), "carried from the sentence before"
    if context.topic and context.topic.measure == "balance" and context.topic.partner not in (None, "world"):
        return replace(context.topic, measure=like("turnover", context.topic.measure), sign=1), BEFORE_ANY
    return (context.topic, "what the article is about") if context.topic else (None, "")


def _is_the_rate(scene: Scene, at: int, context: Context) -> bool:
    """Whether "the rate" is that which the article is about, where something else was told last that is none."""
    if context.topic is None or not context.topic.rate or context.frame is None or context.frame.rate:
        return False
    row = [token.text for token in scene.tokens[:at]]
    return any(row[place : place + 2] == ["the", "rate"] for place in range(len(row))) and not scene.measures


def _is_opposite(scene: Scene, place: int) -> bool:
    """Whether the word tells of the other direction, not that it is otherwise: "it was the other way round"."""
    return scene.tokens[place].has("opposite") and not any(token.has("be") for token in scene.before(place, 1))


def _turns(scene: Scene, place: int) -> bool:
    """Whether the word turns to the other direction; "in exchange" does where the clause opens with it."""
    token, first = scene.tokens[place], scene.clause(place)[0]
    return _is_opposite(scene, place) or (place == first and token.text in word_set("measures", "in_exchange"))


def _right_behind(scene: Scene, at: int) -> list[Token]:
    """The words behind the number that may say which way it goes."""
    return list(takewhile(lambda token: token.text not in _ENDS and not token.number, scene.after(at, _BEHIND)))


def _flow_before(context: Context) -> Frame | None:
    """The flow that the other one is told after: the last, or that told before the trade of two as a whole."""
    last, flow = context.frame, context.flow
    if last is None or last.measure in ONE_WAY:
        return last
    alike = flow is not None and {flow.reporter, flow.partner} == {last.reporter, last.partner}
    if flow is None or last.measure not in TWO_SIDED or not (alike or flow.reporter == last.reporter):
        return None
    return flow if alike else replace(flow, partner=last.partner)


def _goes_on_with_it(scene: Scene, last: Frame, context: Context) -> bool:
    """Whether the paragraph has told of what is no trade, and the sentence names no other: "In May $3bn arrived"."""
    told = context.before is not None and context.claimed is not None and context.claimed.measure == last.measure
    return told and last.measure not in FLOWS | {"production"} and not scene.measures


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
    if flow is None or flow.measure not in ONE_WAY:
        return None
    return replace(flow, measure=mirrored(flow.measure), product=None)


def _is_turned(between: Sequence[Token], behind: Sequence[Token], told: MeasureMention | None) -> bool:
    """Whether words turn what was measured; not behind a verb's own number, as it tells the direction itself: "and
    bought for $3bn in return"."""
    return any(token.has("opposite") for token in (between if _is_own(told, between) else (*between, *behind)))


def _is_own(told: MeasureMention | None, between: Sequence[Token]) -> bool:
    """Whether the number is the first behind a verb, so that the verb itself tells of it."""
    return told is not None and told.verb and not any(token.number for token in between)


def _moved_from(scene: Scene, at: int, last: Frame) -> Frame | None:
    """The flow that goes or comes where the one the other way, or the trade of two as a whole, was told before."""
    first, _ = scene.clause(at)
    if last.measure in FLOWS and (sides := _from_to(scene.tokens[first:at])):
        return replace(last, measure="exports", reporter=sides[0], partner=sides[1], sign=1, product=None)
    if (moved := _moved(scene, at)) is None:
        return None
    way, area = moved
    if last.measure == mirrored(way):
        return replace(last, measure=like(way, way), partner=area if area != last.reporter else None)
    if last.measure not in TWO_SIDED or area not in (last.reporter, last.partner):
        return None
    doer = last.partner if area == last.reporter else last.reporter
    return replace(last, measure=like(way, way), reporter=doer, partner=area, sign=1, product=None)


def _from_to(row: Sequence[Token]) -> tuple[str, str] | None:
    """Whence and where goods go where the clause opens with both: "From Peru to Chile went $3bn"."""
    row = [token for token in row if token.text != "the"]
    if len(row) <= _FROM_TO or any(token.number or token.measure for token in row):
        return None
    whence, where = row[1].area, row[3].area
    led = row[0].text == "from" and row[2].text in word_set("measures", "leading_to", "exports")
    return (whence.codes[0], where.codes[0]) if led and whence and where else None


def _moved(scene: Scene, at: int) -> tuple[str, str] | None:
    """Which flow it is that goes or comes so, and where: "to Peru went $3bn", "from Peru came goods worth $2bn"."""
    first, _ = scene.clause(at)
    row = [token for token in scene.tokens[first:at] if not (token.has("and") or token.text == ",")]
    last = next((place for place in range(len(row) - 1, -1, -1) if row[place].area), None)
    if last is None or any(token.number or token.measure for token in row):
        return None
    for flow in ONE_WAY:
        led = row[0].text in word_set("measures", "leading_to", flow)
        area = row[last].area
        if led and area and any(token.text in word_set("measures", "moving", flow) for token in row[last:]):
            return flow, area.codes[0]
    return None


def _has_turned(context: Context) -> bool:
    """Whether the flow the other way was told since somebody ranked first."""
    last, ranked = context.frame, context.ranked
    return last is not None and ranked is not None and last.measure == mirrored(ranked.measure) != ranked.measure


def _follows(scene: Scene, at: int) -> bool:
    """Whether the sentence says who comes next in what was told: "Chad followed with $3bn"."""
    row = list(takewhile(lambda token: not token.number, scene.tokens[:at]))
    return bool(row) and row[0].area is not None and any(t.text in word_set("sentences", "coming_next") for t in row)


def _is_earned(scene: Scene, at: int) -> bool:
    """Whether the number is what something sold for: "beef fetched $743 million"."""
    number = scene.tokens[at].number
    money = number is not None and is_money(number.quantity.unit)
    return money and any(token.has("earning") for token in scene.before(at, _OPENS))


def _of_item(frame: Frame, context: Context) -> Frame:
    """The frame with the partner that a list item opens with: "- India: N1,155.6 billion"."""
    area = context.heading.area if context.heading and context.heading.inline else None
    own = frame.has_partner and frame.reporter == context.home
    return replace(frame, partner=area) if area and own and area != frame.reporter else frame


def _is_of_later_ranks(scene: Scene, at: int) -> bool:
    """Whether the number is told of who is second or third: "Germany was in second place with $5bn"."""
    ranks = (token.number for token in scene.tokens[:at] if token.number and token.number.form is Form.RANK)
    return any(rank.quantity.value > 1 for rank in ranks)
