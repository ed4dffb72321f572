"""What lies over the level of an earlier time: "$5m (9%) beyond January 2022", "$9bn, which is 5 percent over"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.resources import word_set

_REACH = 6
"""Within how many tokens behind the word the time stands that it leads to."""
_ENDS = frozenset({".", ",", ";", ":", ")", "and"})
_LEADING = frozenset({",", "or", "("})


def is_over_earlier(scene: Scene, at: int, place: int) -> bool:
    """Whether the word at `place` says that there is so much more than there was: "ahead of the $9bn of 2022"."""
    token = scene.tokens[place]
    row = list(takewhile(lambda near: near.text not in _ENDS, scene.after(place, _REACH)))
    if token.text in word_set("directions", "ahead"):
        return _leads_to_amount(row) or (_is_added_to_level(scene, at) and any(near.period for near in row))
    over = token.text in word_set("directions", "over") and _is_added_to_level(scene, at)
    return over and (not row or _leads_to_amount(row) or any(near.period for near in row))


def _leads_to_amount(row: list[Token]) -> bool:
    told = (token for token in row if token.text != "the" and not token.has("hedge", "previously"))
    amount = next((token.number for token in told), None)
    return amount is not None and amount.form is Form.AMOUNT


def _is_added_to_level(scene: Scene, at: int) -> bool:
    """Whether it is told of an amount right before it, by a mark or "which is": "came to $7bn, just 3 percent over"."""
    before = next((token for _, token in left_of(scene, at)), None)
    led = before is not None and (before.text in _LEADING or before.has("restate", "be"))
    last = next((number for place, number in reversed(scene.numbers) if place < at), None)
    return led and last is not None and last.form in (Form.AMOUNT, Form.PLAIN)
