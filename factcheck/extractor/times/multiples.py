"""Multiples of something else, which have no base in time: "three times larger than sales to Peru"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEHIND = 8
"""Within how many tokens behind a multiple stands what it is one of."""
_ENDS = frozenset({",", ";", ":", ".", "(", "and", "but", "while"})


def is_of_another(scene: Scene, at: int) -> bool:
    """Whether the words behind the multiple at `at` name what it is a multiple of, and no time."""
    row = list(takewhile(lambda token: token.text not in _ENDS, scene.after(at, _BEHIND)))
    lead = next((place for place, token in enumerate(row) if token.text in word_set("measures", "multiple_of")), None)
    if lead is None:
        return False
    named = list(takewhile(lambda token: not (token.period or token.number), row[lead + 1 :]))
    others = word_set("measures", "standing_for_flows")
    return any(token.measure or token.area or token.text in others for token in named)
