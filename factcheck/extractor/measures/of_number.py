"""Which measure of the sentence, or of the ones before it, a number belongs to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.clauses import in_relative_clause
from factcheck.extractor.measures.coverage import RULE as COVERAGE
from factcheck.extractor.measures.coverage import coverage
from factcheck.extractor.measures.find import is_counted, measures_in
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, WHOLE_ECONOMY, Frame, mirrored
from factcheck.extractor.measures.right_behind import is_part, right_behind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.sides import completed
from factcheck.extractor.told import like
from factcheck.resources import vocabulary

_BEHIND, _TAKEN_UP = "measure right behind the number", "pronoun: subject of the sentence before"
_HEADED, _OF_TWO, _OPPOSITE = "measure of the heading", "former or latter", "the other direction"
EXCESS = "one flow more than the other"
SURE = frozenset({_BEHIND, _TAKEN_UP, _HEADED, _OF_TWO, _OPPOSITE, COVERAGE})
"""The rules that nothing else outweighs: 168 of 183 such were right on articles never seen, 160 when weighed."""
_SHORT = 5
_OPENS = 6
"""Within how many tokens a pronoun takes up the sentence before: "In March it had been …"."""
_BREAKS = frozenset({".", ";", ":"})
_TAKES_UP = frozenset({"they", "these", "it", "this", "that"})
_FRONTED = frozenset({"at", "with"})


def frame_for(
    scene: Scene,
    at: int,
    sense: Sense,
    own: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> tuple[Frame | None, str]:
    """The frame that the number belongs to, and the rule that said so."""
    if sense.bracket and made and made[-1].sense.kind is not Kind.RANK:
        return made[-1].frame, "as the number it restates"
    if listed := _of_list(scene, at, own, made):
        return resolved[listed.at], "as the item of the list before it"
    if (which := _former_or_latter(scene, at)) is not None and (frame := _of_pair(which, own, resolved, context)):
        return frame, _OF_TWO
    if covering := coverage(scene, at, own, resolved, made):
        return covering, COVERAGE
    earlier = _told_before(scene, at, own)
    if excess := _excess(scene, at, own, resolved):
        return excess, EXCESS
    if following := right_behind(scene, at, own):
        part = _part_before(scene, at, earlier, resolved, made, context) if _may_be_part(scene, at, sense) else None
        if part and _is_whole_of(following, part):
            return part, "the part before the share and its whole"
        return resolved[following.at], _BEHIND
    last = _end_of_clause(scene, at)
    wholes = _wholes_elsewhere(scene, at, last, own, context)
    left = next((place for place in range(at + 1, last) if scene.tokens[place].has("leaving")), last)
    later = [f for f in own if f.at is not None and at < f.at < left and f.at not in wholes]
    if earlier and not (later and _opens_clause(scene, at, earlier[-1])):
        return resolved[earlier[-1].at], "measure before the number"
    if later and (not earlier or _opens_clause(scene, at, earlier[-1])):
        return resolved[later[0].at], "measure after the number"
    if earlier:
        return resolved[earlier[-1].at], "measure before the number"
    return _carried(scene, at, context)


def _of_list(scene: Scene, at: int, own: list[Frame], made: list[Draft]) -> Frame | None:
    """The measure of the item before it, where both stand in brackets: "China (21% of exports), Russia (14%)"."""
    last = made[-1] if made else None
    if last is None or last.sense.kind is not Kind.SHARE or scene.tokens[at - 1].text != "(":
        return None
    if scene.tokens[last.at - 1].text != "(" or _form(scene, last.at) is not _form(scene, at):
        return None
    closing = next((place for place in range(last.at, at) if scene.tokens[place].text == ")"), at)
    if closing == at or any(token.measure or token.text in _BREAKS for token in scene.tokens[closing:at]):
        return None
    return next((frame for frame in own if frame.at is not None and frame.at == last.frame.at), None)


def _form(scene: Scene, at: int) -> Form | None:
    number = scene.tokens[at].number
    return number.form if number else None


def _told_before(scene: Scene, at: int, own: list[Frame]) -> list[Frame]:
    """The measures before the number that it may be told of; those named in passing only where there is no other."""
    earlier = [f for f in own if f.at is not None and f.at < at]
    earlier = [f for f in earlier if f.at is None or not in_relative_clause(scene, f.at, at)] or earlier
    wholes = {f.at for f in (_whole_behind(scene, place, own) for place in _shares(scene, 0, at)) if f}
    return [f for f in earlier if not f.aside and f.at not in wholes] or earlier


def _wholes_elsewhere(scene: Scene, at: int, last: int, own: list[Frame], context: Context) -> set[int | None]:
    """Where GDP is named only as what a later share is a part of: "it peaked at $4.1bn, equal to half of GDP"."""
    if context.frame is None or context.frame.measure in WHOLE_ECONOMY:
        return set()
    behind = [_whole_behind(scene, place, own) for place in _shares(scene, at + 1, last)]
    return {frame.at for frame in behind if frame and frame.measure in WHOLE_ECONOMY}


def _shares(scene: Scene, first: int, stop: int) -> list[int]:
    shares = (Form.PERCENT, Form.FRACTION)
    return [place for place, number in scene.numbers if first <= place < stop and number.form in shares]


def _may_be_part(scene: Scene, at: int, sense: Sense) -> bool:
    """Whether the number tells a share, or a percentage that something came to: "debt fell to 40 percent of GDP"."""
    in_percent = _form(scene, at) in (Form.PERCENT, Form.FRACTION)
    return sense.kind is Kind.SHARE or (in_percent and sense.kind is Kind.LEVEL)


def _part_before(
    scene: Scene,
    at: int,
    earlier: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> Frame | None:
    """What the share at `at` may be told of: the measure before it, or the one that the sentence goes on with."""
    if earlier:
        return resolved[earlier[-1].at]
    if made:
        return made[-1].frame
    first, _ = scene.clause(at)
    takes_up = vocabulary("measures")["taking_up"]
    return _carried(scene, at, context)[0] if any(t.text in takes_up for t in scene.tokens[first:at]) else None


def _whole_behind(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """The whole that the percentage at `at` is a share of: "52 percent of the trade total"."""
    return right_behind(scene, at, own) if is_part(scene, at) or _of_whole(scene, at) else None


def _of_whole(scene: Scene, at: int) -> bool:
    return any(token.text == "of" for token in scene.after(at, 1))


def _is_whole_of(whole: Frame, part: Frame) -> bool:
    """Whether a share "of GDP" or "of trade" is that of the measure told before it: exports, a deficit."""
    if whole.measure == "turnover":
        within = part.measure == "turnover" and part.partner == part.reporter
        return within or part.measure in ("exports", "imports", "balance")
    if whole.measure == "other:employed persons":
        return part.measure == "unemployment"
    return whole.measure in WHOLE_ECONOMY and part.measure not in WHOLE_ECONOMY


def _end_of_clause(scene: Scene, at: int) -> int:
    """Where what is told of the number ends: at a semicolon, a colon, or "whereas"."""
    _, last = scene.clause(at)
    return next((place for place in range(at + 1, last) if scene.tokens[place].has("clause")), last)


def _excess(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame]) -> Frame | None:
    """The balance that two flows leave: "it imported $3bn more than it exported"."""
    number = scene.tokens[at].number
    if number is None or number.form is not Form.AMOUNT:
        return None
    pair = [f for f in own if f.measure in ONE_WAY and f.at is not None]
    for first, second in pairwise(pair):
        assert first.at is not None and second.at is not None
        if {first.measure, second.measure} != {"exports", "imports"}:
            continue
        between = (
            scene.tokens[at + 1 : second.at] if first.at < at < second.at else scene.tokens[first.at + 1 : second.at]
        )
        more = first.at < at < second.at and len(between) <= _SHORT and any(t.has("comparing", "than") for t in between)
        more = more and not any(t.period or t.text == "," or t.has("clause") for t in between)
        by = (
            second.at < at <= second.at + _SHORT
            and any(t.has("exceeding") for t in between)
            and scene.tokens[at - 1].text == "by"
        )
        if more or by:
            base = resolved[first.at]
            balance = like("balance", first.measure)
            return replace(base, measure=balance, sign=1 if first.measure == "exports" else -1, product=None)
    return None


def _carried(scene: Scene, at: int, context: Context) -> tuple[Frame | None, str]:
    if context.heading and context.heading.measure:
        return completed(context.heading.measure, scene, context), _HEADED
    if context.frame and any(token.has("opposite") for token in scene.tokens[:at]):
        other = mirrored(context.frame.measure)
        if other != context.frame.measure:
            return replace(context.frame, measure=other, product=None), _OPPOSITE
    if context.ranked and _is_of_later_ranks(scene, at):
        return context.ranked, "as the one that ranks first"
    start = scene.tokens[0] if scene.tokens else None
    if start is not None and start.text in _TAKES_UP and context.subject:
        return context.subject, _TAKEN_UP
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
    if context.frame:
        return _of_item(context.frame, context), "carried from the sentence before"
    return (context.topic, "what the article is about") if context.topic else (None, "")


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


def _opens_clause(scene: Scene, at: int, earlier: Frame) -> bool:
    """Whether the number begins a new clause after the last measure: ", and at $5bn exports were …"."""
    left = scene.before(at, 4)
    place = next((i for i, t in enumerate(left) if t.text in _FRONTED), None)
    if place is None:
        return False
    rest = [token for token in left[place + 1 :] if token.text != ","]
    return bool(rest) and rest[0].text in (";", "while", "whereas", "and", "but") and earlier.at is not None


def _former_or_latter(scene: Scene, at: int) -> int | None:
    """0 for the former, 1 for the latter, where such a word is the subject of the number."""
    for place in range(at - 1, max(-1, at - 16), -1):
        token = scene.tokens[place]
        if token.has("former"):
            return 0
        if token.has("latter"):
            return 1
        if token.measure or token.text == ";":
            return None
    return None


def _of_pair(which: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context) -> Frame | None:
    """The former or the latter of two measures or two areas."""
    pair = context.pair
    if len(pair) == 2 and pair[0].measure != pair[1].measure:
        return pair[which]
    base = resolved[own[-1].at] if own else context.frame
    if len(context.areas) >= 2 and base:
        area = context.areas[-2:][which]
        return (
            replace(base, partner=area) if base.has_partner and area != base.reporter else replace(base, reporter=area)
        )
    return pair[which] if len(pair) == 2 else None


def checked(
    frame: Frame, rule: str, number: NumberMention, sense: Sense, others: list[Frame]
) -> tuple[Frame | None, str]:
    """Drop a measure that cannot be counted in the number's unit, and look for one that can."""
    unit = number.quantity.unit
    if sense.kind is Kind.RANK or number.form in (Form.PERCENT, Form.FRACTION, Form.MULTIPLE, Form.POINTS):
        return frame, rule
    if (frame.at is None or frame.verb) and frame.measure in TWO_SIDED and is_counted(unit):
        return None, ""
    if measures_in(unit, frame.measure):
        return frame, rule
    fitting = [f for f in others if measures_in(unit, f.measure)]
    return (fitting[-1], "the measure that has such a unit") if fitting else (None, "")
