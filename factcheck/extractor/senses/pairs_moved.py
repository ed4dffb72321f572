"""Changes whose word stands behind the second of two only: "the former was 5 percent and the latter 8 percent more"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.right_way import right_way
from factcheck.resources import word_set

_JOINS = word_set("small_words", "senses", "joins_a_pair")
_FAR = 6
"""Within how many tokens behind the first stands the second of a pair."""


def way_of_pair(scene: Scene, at: int) -> int:
    """Which way the words right behind the next percentage go, where only its name parts it from the one at `at`."""
    row = scene.after(at, _FAR)
    if not row or row[0].text not in _JOINS or not _is_said_to_be(scene, at):
        return 0
    step = next((step for step, token in enumerate(row) if token.number or token.is_finite), None)
    number = row[step].number if step else None
    if step is None or number is None or number.form is not Form.PERCENT:
        return 0
    return right_way(scene, at + 1 + step)


def _is_said_to_be(scene: Scene, at: int) -> bool:
    """Whether a form of "be" leads to the number: "was 5 percent", "were by some 5 percent"."""
    before = (token for token in scene.before(at, _FAR) if not token.has("hedge") and token.text != "by")
    return next((token.has("be") for token in before), False)
