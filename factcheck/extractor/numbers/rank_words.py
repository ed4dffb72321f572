"""Words that state a rank, and where they stand."""

from __future__ import annotations

from typing import NamedTuple

REACH = 40
"""How many characters before a word are looked at."""


class RankWords(NamedTuple):
    """The words from `start` to `end`, and the place they state: 1 the first, 2 the second, -1 the last."""

    start: int
    end: int
    place: int
