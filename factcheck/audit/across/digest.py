"""How many findings there are across the stories of a run, and the first of each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.audit.across import Across, Kind, across
from factcheck.audit.summary import Summary


@dataclass(frozen=True, slots=True)
class Digest:
    """`first` has the findings kind by kind."""

    counts: Counter[Kind]
    first: tuple[Across, ...]

    @property
    def more(self) -> int:
        return self.counts.total() - len(self.first)


def digest(summary: Summary, most: int) -> Digest:
    """What is found, with `most` findings of each kind; no more than these are held in memory."""
    counts: Counter[Kind] = Counter()
    first: dict[Kind, list[Across]] = {kind: [] for kind in Kind}
    for one in across(summary):
        counts[one.kind] += 1
        if counts[one.kind] <= most:
            first[one.kind].append(one)
    return Digest(counts, tuple(one for found in first.values() for one in found))
