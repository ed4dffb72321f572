"""Who does something beside what a clause tells, and is no side of it: "Peru bought 3 tonnes, with Chad taking 2"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_LIST = word_set("small_words", "shared", "in_a_list")
_REACH = 6
"""Within how many tokens behind "with" stands what they do."""
_PAIR = 2


def does_its_own(scene: Scene, place: int) -> bool:
    """Whether "with" at `place` leads to somebody else who does something: "with Chad taking another 3 tonnes"."""
    row = scene.after(place, _REACH)
    behind = list(dropwhile(lambda token: token.area or token.text in _LIST, row))
    return any(token.area for token in row[:_PAIR]) and bool(behind) and behind[0].pos == "VBG"
