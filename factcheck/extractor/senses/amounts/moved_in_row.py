"""Levels that the next of a row moved to: "the jobless rate fell: in Chad to 9 percent, in Mali to 8 percent"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_ROW = word_set("small_words", "senses", "moves_in_row")
_LEAD = 3
"""Within how many tokens before the place stands what parts it from the verb or the one before."""


def is_moved_in_row(scene: Scene, near: list[tuple[int, Token]]) -> bool:
    """Whether the words right before the number, the nearest first, are "in Chad to", behind a verb of change."""
    if len(near) < 2 or not near[0][1].has("to") or near[1][1].area is None:
        return False
    place = near[1][0]
    before = [token for token in scene.before(place, _LEAD) if token.text != "the"]
    row = len(before) > 1 and before[0].text == "in" and before[1].text in _ROW
    return row and any(token.has("rise_verb", "fall_verb") for token in scene.tokens[:place])
