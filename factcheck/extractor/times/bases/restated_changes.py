"""A change told a second way is of the same time and base: "a drop of 13.7 percent, or $4.3 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.readings import Reading

_BESIDE = 3
"""Within how many tokens it is told the second way: ", or", "(", "or by"."""
_BOTH_WAYS = {Kind.CHANGE, Kind.CHANGE_ABS}


def time_restated_changes(readings: Sequence[Reading]) -> None:
    """Give each change that restates the one before it, with no time of its own, that one's time."""
    for reading in readings:
        for one, other in pairwise(reading.told):
            timed = any(one.at < place < other.at + _BESIDE for place, _ in reading.scene.periods)
            if _restates(one, other) and not timed:
                other.time = one.time


def _restates(one: Draft, other: Draft) -> bool:
    both_ways = {one.sense.kind, other.sense.kind} == _BOTH_WAYS
    return other.sense.bracket and both_ways and other.at - one.at <= _BESIDE
