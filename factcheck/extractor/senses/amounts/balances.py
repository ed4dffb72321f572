"""Amounts by which a balance is positive or negative: "in the red, by $2bn"."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of, without_periods
from factcheck.resources import vocabulary, word_set

_GAP = 4
"""Within how many tokens behind an amount it is said to be lacking."""
_JOINTS = word_set("small_words", "senses", "between_balances")


def states_balance(scene: Scene, at: int) -> bool:
    """Whether "by" says how large a balance is: "positive by $3bn", "in the red, by $2bn"."""
    left = [token for _, token in without_periods(left_of(scene, at)) if token.text not in _JOINTS][1:4]
    if not left:
        return False
    if left[0].text in vocabulary("measures")["signed_states"]:
        return True
    if left[0].measure is None:
        return False
    gap = left[0].measure.measure == "balance" or left[0].measure.measure in vocabulary("measures")["accounts"]
    led = len(left) > 1 and ((gap and left[1].text == "in") or left[1].has("exceeding"))
    return left[0].text.startswith("in the ") or led


def is_of_balance(scene: Scene, at: int) -> bool:
    """Whether the amount is that of a balance named right behind it: "was offset by a $3bn non-oil surplus"."""
    before, named = scene.before(at, 1), next((token.measure for token in scene.after(at, 3) if token.measure), None)
    return bool(before) and before[0].text in ("a", "an") and named is not None and named.measure == "balance"


def says_gap(scene: Scene, at: int) -> bool:
    """Whether so much is said to be what a balance or an account is short of, or has over: "$2bn was lacking"."""
    row = [token.text for token in scene.after(at, _GAP) if not (token.has("be") or is_filler(token.text))]
    if not row or any(text in ("of", "than") for text in row[1:2]):
        return False
    return " ".join(row[:2]) in word_set("measures", "below_nought") or row[0] in word_set("measures", "saying_gaps")
