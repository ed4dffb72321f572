"""The balance of whoever is so much short: "with imports of $5bn Peru was $2bn short", "in 2022 $1bn was missing"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.told import like
from factcheck.resources import word_set

_VERBS = 3
"""Within how many words behind an amount it is said to be missing."""


def short(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context) -> Frame | None:
    """The deficit that the number is, in the account or the trade told of before it; not what it is "short of"."""
    number = scene.tokens[at].number
    word = _short(scene, at) or _missing(scene, at)
    if number is None or word is None or not is_money(number.quantity.unit or ""):
        return None
    before = [resolved[frame.at] for frame in own if frame.at is not None and frame.at < at]
    told = before[-1] if before else context.frame or context.topic
    if told is None:
        return None
    if told.measure in word_set("measures", "accounts"):
        return replace(told, sign=-1)
    balance = like("balance", scene.word(word))
    return replace(told, measure=balance, sign=-1, product=None) if told.measure in FLOWS else None


def _short(scene: Scene, at: int) -> Token | None:
    """The word by which somebody is so much short, not what a number is "short of"."""
    behind = scene.after(at, 2)
    near = [token for _, token in left_of(scene, at)[:1]]
    led = any(token.has("be") or token.text in word_set("measures", "closing_accounts") for token in near)
    said = [token.text for token in behind]
    return behind[0] if led and said[:1] == ["short"] and said[1:] != ["of"] else None


def _missing(scene: Scene, at: int) -> Token | None:
    """The word by which so much is missing."""
    row = list(dropwhile(lambda token: token.has("be", "have") or token.text == "had", scene.after(at, _VERBS)))
    return row[0] if len(row) < _VERBS and row and row[0].text == "missing" else None
