"""The balance that two flows leave: "it imported $3bn more than it exported"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.balances.balances_between import left_between
from factcheck.extractor.measures.balances.more_than_other import compares, exceeds_by, is_fronted, is_less, is_more
from factcheck.extractor.measures.balances.short import short
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.measures.fronted import outside_brackets
from factcheck.extractor.measures.people.natural_increase import natural_increase
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "one flow more than the other"
_SHORT = 5
_CLAUSE = 12
"""Within how many tokens behind "more" comes what it is compared with: "more to China last year than it bought"."""
_BACK = {"exports": "from", "imports": "to"}
"""What leads to the other side where the flow is turned round."""
_MILLION = 1_000_000
_LEFT = 3
"""Within how many tokens beside a number it is said to be left."""


def excess(
    scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context
) -> Frame | None:
    """The balance that the number at `at` tells as how much more one flow is than the other."""
    number = scene.tokens[at].number
    if number is None or number.form not in (Form.PLAIN, Form.AMOUNT):
        return None
    if grown := natural_increase(scene, at, own, resolved):
        return grown
    if number.form is Form.PLAIN and number.quantity.printed.scale < _MILLION:
        return None
    flows = _turning(own)
    for (first, flow), (second, other) in pairwise(flows):
        if flow != other and (
            is_more(scene, first, at, second)
            or is_fronted(scene, at, first, second)
            or exceeds_by(scene, first, second, at)
            or _is_more_by(scene, first, second, at)
        ):
            sign = 1 if (flow == "exports") != is_less(scene.tokens[min(first, at) + 1 : second]) else -1
            return replace(resolved[first], measure=like("balance", flow), sign=sign, product=None)
        if flow != other and _exceeds_it(scene, second, at):
            sign = 1 if other == "exports" else -1
            return replace(resolved[second], measure=like("balance", other), sign=sign, product=None)
        if flow != other and (less := _is_left_over(scene, first, second, at)):
            sign = less if flow == "exports" else -less
            return replace(resolved[first], measure=like("balance", flow), sign=sign, product=None)
    for first, flow in flows:
        if first < at and _exceeds_those(scene, first, at, _BACK[flow]):
            return replace(
                resolved[first], measure=like("balance", flow), sign=1 if flow == "exports" else -1, product=None
            )
    if balance := left_between(scene, at, own):
        return resolved[balance.at]
    told = _of_pair(scene, at, _pair_here(scene, own, resolved) or context.pair) or _of_money(
        scene, at, own, resolved, context
    )
    return told or short(scene, at, own, resolved, context)


def _turning(own: Sequence[Frame]) -> list[tuple[int, str]]:
    """The flows with their places; of those of one way in a row the first: "bought $3bn more in foreign goods"."""
    flows = [(frame.at, frame.measure) for frame in own if frame.measure in ONE_WAY and frame.at is not None]
    return [flow for before, flow in zip([None, *flows], flows, strict=False) if before is None or before[1] != flow[1]]


def _of_money(
    scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context
) -> Frame | None:
    """The balance told by the verbs of money, where trade is spoken of: "was left with $3bn more than it had spent",
    "spent $3bn more on foreign goods than it earned".
    """
    purse = next((resolved[frame.at] for frame in own if frame.measure == "budget"), None)
    told = purse or context.frame or context.topic or next((resolved[f.at] for f in own if f.measure in ONE_WAY), None)
    if told is None or told.measure not in (*FLOWS, "budget"):
        return None
    between = outside_brackets(scene.after(at, 2 * _CLAUSE))[:_CLAUSE]
    more = next((place for place, token in enumerate(between) if token.has("comparing", "than")), None)
    if more is None or any(token.number or token.text == "," for token in between[:more]):
        return None
    done = next((sign for token in scene.before(at, _SHORT) if (sign := _turns(token))), 0)
    if told.measure == "budget" and done > 0 and _is_what_it_had(between[more + 1 :]):
        return replace(told, sign=-done, product=None)
    verbs = ((_turns(token), place) for place, token in enumerate(between[: more + _SHORT]) if place > more)
    sign, behind = next(((sign, place) for sign, place in verbs if sign), (0, 0))
    if sign == done or (not done and any(token.period for token in between[:more])):
        return None
    if any(token.period for token in between[behind + 1 : behind + _SHORT]):
        return None
    fewer = is_less(between[: more + 1])
    if not sign:
        return None
    if told.measure == "budget":
        return replace(told, sign=-sign if fewer else sign, product=None)
    balance = like("balance", scene.word(between[more]))
    return replace(told, measure=balance, sign=-sign if fewer else sign, product=None, partner=told.partner or "world")


def _is_what_it_had(behind: Sequence[Token]) -> bool:
    """Whether what is spent is compared with all that there was: "spent $3bn more than it had"."""
    ends = len(behind) <= len(("it", "had")) or behind[2].text in (",", ".", ";", ":")
    return len(behind) > 1 and behind[0].has("them") and behind[1].text in ("had", "has") and ends


def _turns(token: Token) -> int:
    """+1 for what is less than what is earned: what is spent; -1 for what is earned."""
    verb = token.text.partition(" ")[0]
    if verb in word_set("measures", "spending_money"):
        return 1
    return -1 if verb in word_set("measures", "earning_money") else 0


def _of_pair(scene: Scene, at: int, pair: Sequence[Frame]) -> Frame | None:
    """The balance of the two flows told before: "The latter exceeded the former by $3bn"."""
    if {frame.measure for frame in pair} != ONE_WAY or not scene.says("former", "latter"):
        return None
    places = [place for place in range(at) if scene.tokens[place].has("former", "latter")]
    if len(places) != len(pair) or not exceeds_by(scene, places[0], places[1], at):
        return None
    more = pair[scene.tokens[places[0]].has("latter")]
    return replace(more, measure=like("balance", more.measure), sign=1 if more.measure == "exports" else -1)


def _pair_here(scene: Scene, own: Sequence[Frame], resolved: dict[int | None, Frame]) -> Sequence[Frame]:
    """The two flows that the sentence itself tells before it calls them the former and the latter."""
    place = next((place for place, token in enumerate(scene.tokens) if token.has("former", "latter")), 0)
    here = [resolved[frame.at] for frame in own if frame.at is not None and frame.at < place]
    flows = [frame for frame in here if frame.measure in ONE_WAY]
    return flows if len(flows) == len(ONE_WAY) and {frame.measure for frame in flows} == ONE_WAY else ()


def _exceeds_it(scene: Scene, second: int, at: int) -> bool:
    """Whether a pronoun stands for the first of the flows: "exports were $3bn, but imports exceeded them by $1bn"."""
    row = [token for token in scene.tokens[second + 1 : at] if not token.has("hedge")]
    said = [token.text for token in row[1:]]
    return bool(row) and row[0].has("exceeding") and said in (["them", "by"], ["it", "by"])


def _exceeds_those(scene: Scene, flow: int, at: int, back: str) -> bool:
    """Whether a flow is more than that the other way: "deliveries to Chad exceeded those from there by $3bn"."""
    row = scene.tokens[flow + 1 : at]
    verb = next((place for place, token in enumerate(row) if token.has("exceeding")), None)
    if verb is None or any(token.number for token in row) or not any(t.text == "by" for _, t in left_of(scene, at)[:1]):
        return False
    return [token.text for token in row[verb + 1 : verb + 3]] == ["those", back]


def _is_more_by(scene: Scene, first: int, second: int, at: int) -> bool:
    """Whether "by" leads from the two flows to the number: "it sold less than it bought, by some $3bn"."""
    if not compares(scene.tokens[first:second]) or second > at or any(token.number for token in scene.tokens[first:at]):
        return False
    return any(token.text == "by" for _, token in left_of(scene, at)[:1])


def _is_left_over(scene: Scene, first: int, second: int, at: int) -> int:
    """1 or -1 where the number is what one flow leaves that is more or less than the other; else 0.

    "Having sold more than it bought, it was left with $3bn", "It sold more than it bought, and $3bn was left over".
    """
    compares = next((token for token in scene.tokens[first:second] if token.has("comparing", "than")), None)
    if compares is None or second > at or any(token.number for token in scene.tokens[first:at]):
        return 0
    beside = [*(token.text for token in scene.before(at, _LEFT)), *(token.text for token in scene.after(at, _LEFT))]
    if not any(text.partition(" ")[0] in word_set("measures", "left_over") for text in beside):
        return 0
    return -1 if is_less(scene.tokens[first:second]) else 1
