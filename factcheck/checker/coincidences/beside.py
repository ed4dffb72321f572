"""The amounts that stand nearest to a number, found for many numbers at once in arrays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.domain.claim import Claim

Numbers = NDArray[Any]
_FAR = 2000
"""Within how many characters of each other numbers are looked at."""
_NEVER = 2 * _FAR
"""How far from a number begins what does not stand beside it."""


class Near(NamedTuple):
    """A claim and the amounts beside it, by their `places` in a `row` of them, the nearest first.

    `gaps` tells how far from the claim each begins.
    """

    claim: Claim
    row: Sequence[Claim]
    places: list[int]
    gaps: list[int]

    @property
    def amounts(self) -> list[Claim]:
        return [self.row[place] for place in self.places]

    def pairs_within(self, apart: int) -> Iterator[tuple[Claim, Claim]]:
        """The pairs of one unit that stand no further from each other and from the claim."""
        near = [self.row[place] for place in self.places[: bisect_right(self.gaps, apart)]]
        for one, other in combinations(near, 2):
            if one.quantity.unit == other.quantity.unit and abs(one.span.start - other.span.start) <= apart:
                yield one, other


class Beside(NamedTuple):
    """For each of some claims a row of places among amounts, the nearest first, and how far from it each begins.

    Rows are filled up with what does not stand beside the claim.
    """

    places: Numbers
    gaps: Numbers

    @property
    def told(self) -> Numbers:
        """Which of the places stand beside the claim."""
        return np.less(self.gaps, _NEVER)

    def near(self, claims: Sequence[Claim], amounts: Sequence[Claim], rows: Sequence[int]) -> list[Near]:
        """The same in claims, for some of the rows."""
        told, places, gaps = self.told.sum(axis=1).tolist(), self.places.tolist(), self.gaps.tolist()
        return [Near(claims[row], amounts, places[row][: told[row]], gaps[row][: told[row]]) for row in rows]


def beside(starts: Numbers, here: Numbers, own: Numbers, most: Numbers) -> Beside:
    """The nearest of the amounts that begin at `starts`, in order, for each claim that begins at one of `here`.

    Args:
        own: the place of each claim itself among the amounts, -1 where it is none of them.
        most: how many others each has beside it at most.
    """
    place = np.searchsorted(starts, here)
    first = np.searchsorted(starts, np.maximum(here - _FAR, starts[np.maximum(place - most, 0)]))
    last = np.minimum(place + most + 1, np.searchsorted(starts, here + _FAR, "right"))
    places = first[:, None] + np.arange(max(1, int((last - first).max())))
    told = (places < last[:, None]) & (places != own[:, None])
    places = np.minimum(places, len(starts) - 1)
    gaps = np.where(told, np.abs(starts[places] - here[:, None]), _NEVER)
    order = np.argsort(gaps, axis=1, kind="stable")[:, : most.max()]
    places, gaps = np.take_along_axis(places, order, axis=1), np.take_along_axis(gaps, order, axis=1)
    return Beside(places, np.where(np.arange(gaps.shape[1]) < most[:, None], gaps, _NEVER))
