"""The balance of whoever is so much short or ahead: "with imports of $5bn Peru was $2bn short", "$1bn was missing"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.measures.having_amounts import is_led_to
from factcheck.extractor.measures.units import may_be_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.told import like
from factcheck.resources import word_set

_VERBS = 3
"""Within how many words behind an amount it is said to be missing."""
_LED = 6
"""Within how many tokens before an amount the verb stands that leaves somebody with it."""
_WORDS = 3
"""How many words say where it leaves him: "out of pocket"."""
_SUBJECTS = word_set("small_words", "measures", "who_is_short")


def short(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context) -> Frame | None:
    """The deficit or surplus that the number is, in the account or the trade told of before it.

    Not what it is "short of" or "ahead of".
    """
    number = scene.tokens[at].number
    own = [frame for frame in own if not _leaves(scene, frame)]
    sign, word = _left(scene, at, own)
    missing = None if word else _missing(scene, at)
    if number is None or not (word or missing) or not may_be_money(number):
        return None
    before = [resolved[frame.at] for frame in own if frame.at is not None and frame.at < at]
    behind = [resolved[frame.at] for frame in own if frame.measure == "turnover"] if not before else []
    told = before[-1] if before else next(iter(behind), None) or _told_last(context)
    if told is None:
        return None
    if told.measure in word_set("measures", "accounts"):
        return replace(told, sign=sign)
    balance = like("balance", scene.word(word or missing or scene.tokens[at]))
    return replace(told, measure=balance, sign=sign, product=None) if told.measure in FLOWS else None


def _told_last(context: Context) -> Frame | None:
    """What was told last: with somebody by name, be it in the same sentence, else before it."""
    last = context.claimed
    named = last is not None and last.measure in FLOWS and last.partner not in (None, "world")
    return last if named else context.frame or context.topic


def _left(scene: Scene, at: int, own: Sequence[Frame]) -> tuple[int, Token | None]:
    """Whether somebody is said to be so much ahead, 1, or short, -1; and the word that says so."""
    if led := _led_to(scene, at):
        return led
    behind = scene.after(at, _WORDS + 1)
    words = [token.text for token in behind]
    for sign, name in ((-1, "left_short"), (1, "left_ahead")):
        length = next((n for n in range(_WORDS, 0, -1) if " ".join(words[:n]) in word_set("measures", name)), 0)
        if not length:
            continue
        if any(text in word_set("measures", "compared_behind") for text in words[length : length + 1]):
            return sign, None
        return sign, behind[0] if (words[0] == "short" and _is(scene, at)) or _is_somebody(scene, at, own) else None
    return -1, None


def _led_to(scene: Scene, at: int) -> tuple[int, Token] | None:
    """What leads from a country or its trade to the number: "Fiji short of $3bn", "trade left it with $3bn"."""
    row = [token for _, token in left_of(scene, at)]
    texts = [token.text for token in row]
    if texts[:1] == ["short of"]:
        who = next((token for token in row[1:] if not token.has("be")), None)
        return (-1, row[0]) if who is not None and (who.area or who.has("the_country")) else None
    left = texts[:1] == ["with"] and any(text in word_set("measures", "leaving_behind") for text in texts[2:3])
    trade = row[3].measure if left and len(row) > _WORDS else None
    whom = left and (row[1].area is not None or row[1].has("them", "the_country"))
    return (1, row[2]) if whom and trade and trade.measure == "turnover" and not trade.verb else None


def _is(scene: Scene, at: int) -> bool:
    closing = word_set("measures", "closing_accounts")
    return any(token.has("be") or token.text in closing for _, token in left_of(scene, at)[:1])


def _is_somebody(scene: Scene, at: int, own: Sequence[Frame]) -> bool:
    """Whether a country or its year is or ends so, and not exports or imports, which would only have moved."""
    first, _ = scene.clause(at)
    before = scene.tokens[first:at]
    flows = (f for f in own if f.at is not None and first <= f.at < at and f.measure in FLOWS)
    if any(flow.measure in ONE_WAY or not (is_led_to(flow, scene) or _is_left(before)) for flow in flows):
        return False
    who = any(token.area or token.has("the_country") or token.text in _SUBJECTS for token in before)
    if not any(token.is_finite for token in scene.tokens):
        return not before or (who and before[-1].area is not None)
    return who and (_is(scene, at) or _is_left(before))


def _is_left(before: Sequence[Token]) -> bool:
    row = [token.text for token in before[-_LED:]]
    pairs = (" ".join(row[place : place + 2]) for place in range(len(row)))
    return not word_set("measures", "leaving_with").isdisjoint((*row, *pairs))


def _leaves(scene: Scene, frame: Frame) -> bool:
    """Whether the verb only says what somebody is left with, where it may else move goods."""
    return frame.verb and frame.at is not None and scene.tokens[frame.at].text in word_set("measures", "leaving_with")


def _missing(scene: Scene, at: int) -> Token | None:
    """The word by which so much is missing: "the $3bn that was missing", "what is missing, $3bn"."""
    before = scene.before(at, _VERBS)
    lacking = word_set("measures", "lacking")
    fronted = next((token for token in before if token.text in lacking), None)
    if fronted is not None and scene.tokens[0].text == "what":
        return fronted
    row = list(dropwhile(_only_helps, scene.after(at, _VERBS)))
    return row[0] if len(row) < _VERBS and row and row[0].text in lacking else None


def _only_helps(token: Token) -> bool:
    return token.has("be", "have") or token.text in ("had", "that", "which")
