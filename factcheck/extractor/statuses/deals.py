"""Money of one deal, which is none of a year's trade: "a $40bn deal to import gas", "a $2bn (£1bn) contract"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import words_of

RULE = "the worth of one deal"
_LONGEST = 3
"""The words of what the deal is called at most: "gas supply deal"."""


def dealt_for(scene: Scene, at: int) -> Token | None:
    """The word right behind the money at `at` for the deal that it is the worth of, past the same in brackets."""
    number = scene.tokens[at].number
    if number is None or not is_money(number.quantity.unit or ""):
        return None
    if number.retold is not None:
        first = next((place for place, one in scene.numbers if one.start == number.retold), None)
        return dealt_for(scene, first) if first is not None else None
    behind = scene.tokens[_past_brackets(scene, at) :]
    row = list(takewhile(lambda one: one.pos[:2] in ("NN", "JJ") and one.number is None, behind[: _LONGEST + 1]))
    return next((token for token in row if token.text.rpartition(" ")[2] in words_of("deals")), None)


def _past_brackets(scene: Scene, at: int) -> int:
    if [token.text for token in scene.after(at, 1)] != ["("]:
        return at + 1
    closing = (place for place in range(at, len(scene.tokens)) if scene.tokens[place].text == ")")
    return next(closing, at) + 1
