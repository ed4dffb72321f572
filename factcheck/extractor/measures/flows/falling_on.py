"""The flow that an amount or a percentage falls on: "$15bn fell on exports and $11bn on imports"."""

from __future__ import annotations

from factcheck.extractor.cues import is_generic
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.measures.units import may_be_money
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_DASHES = frozenset({"-", "–", "—"})
_FALLS_ON = word_set("small_words", "measures", "falling_on")
_ASSIGNED = word_set("small_words", "measures", "assigned")
_WHOLE = 3
"""How many words name a whole and what it does: "of trade fell"."""
_OWNERS = word_set("small_words", "measures", "whose_flow")


def falls_on(scene: Scene, at: int) -> int:
    """The place of the flow that the number at `at` falls on; -1 where it falls on none."""
    number = scene.tokens[at].number
    if number is None or not (number.form in (Form.AMOUNT, Form.PERCENT) or may_be_money(number)):
        return -1
    assigned = _assigned_to(scene, at)
    if assigned >= 0 or not (number.form is not Form.PERCENT or _is_for(scene, at)):
        return assigned
    place = at + 1
    place += any(token.has("part_of") or token.text in _DASHES for token in scene.after(at, 1))
    place += any(is_generic(token.text) for token in scene.tokens[place : place + 1])
    place = _past_paying(scene, _past_whole(scene, place))
    verb = any(token.has("share_verb") for token in scene.tokens[place : place + 1])
    place += verb
    linked = any(token.text in _FALLS_ON for token in scene.tokens[place : place + 1])
    place += linked
    place += linked and any(token.text in ("its", "their") for token in scene.tokens[place : place + 1])
    flow = next((token.measure for token in scene.tokens[place : place + 1]), None)
    if any(token.number for token in scene.tokens[place + 2 : place + 3] if scene.tokens[place + 1].text == "of"):
        return -1
    found = (verb or linked) and flow is not None and not flow.verb and flow.measure in ONE_WAY
    return place if found else -1


def _assigned_to(scene: Scene, at: int) -> int:
    """The flow that the number is said to belong to: "$3bn pertained to the country's exports and $2bn to imports"."""
    place = _past_trade(scene, at + 1)
    place += any(token.has("be") for token in scene.tokens[place : place + 1])
    verb = any(_assigns(token) for token in scene.tokens[place : place + 1])
    place += verb
    again = any(_assigns(token) for token in scene.tokens[:at])
    if not (verb or again) or not any(token.text in _ASSIGNED for token in scene.tokens[place : place + 1]):
        return -1
    place = _past_owner(scene, place + 1)
    flow = next((token.measure for token in scene.tokens[place : place + 1]), None)
    return place if flow is not None and flow.measure in ONE_WAY else -1


def _past_trade(scene: Scene, place: int) -> int:
    """The end of the trade that a part is of: "55 percent of its trade was accounted for by exports"."""
    if not any(token.text.startswith("of") for token in scene.tokens[place : place + 1]):
        return place
    trade = _past_owner(scene, place + 1)
    measure = next((token.measure for token in scene.tokens[trade : trade + 1]), None)
    return trade + 1 if measure is not None and measure.measure == "turnover" else place


def _past_owner(scene: Scene, place: int) -> int:
    while any(token.text in _OWNERS or token.area for token in scene.tokens[place : place + 1]):
        place += 1
    return place


def _assigns(token: Token) -> bool:
    return token.text in word_set("measures", "assigned") or (token.has("share_verb") and token.pos == "VBN")


def _past_whole(scene: Scene, place: int) -> int:
    """The end of the whole that the amount is of, where what it falls on follows: "$5bn of trade fell on imports"."""
    row = scene.tokens[place : place + _WHOLE]
    whole = len(row) == _WHOLE and row[0].text == "of" and row[1].measure is not None and row[2].has("share_verb")
    return place + 2 if whole else place


def _past_paying(scene: Scene, place: int) -> int:
    """The end of what says that it was paid, where what for follows: "$5bn had to be paid for imports"."""
    end = place
    while any(token.has("be", "have", "level_verb") or token.text == "to" for token in scene.tokens[end : end + 1]):
        end += 1
    paid = any(token.text in word_set("measures", "paying_verbs") for token in scene.tokens[end : end + 1])
    return end + 1 if paid and end > place else place


def _is_for(scene: Scene, at: int) -> bool:
    """Whether a percentage is told of what stands right behind it: "47 percent for exports"."""
    return any(token.text == "for" for token in scene.after(at, 1))
