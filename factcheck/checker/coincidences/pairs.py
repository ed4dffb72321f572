"""The pairs of amounts beside each number that may make it: its sum, its share, its growth.

By plain numbers, and for many claims at once in arrays: an article of 500 claims has 50,000 such pairs, and few fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from factcheck.checker.arithmetic.ways import is_amount
from factcheck.checker.coincidences.beside import Near, Numbers, beside
from factcheck.checker.coincidences.sizes import Sizes
from factcheck.checker.tied.ties import Triple
from factcheck.domain.claim import Claim, Kind

_CHANGE, _STEP = Kind.CHANGE, Kind.CHANGE_ABS
_AT_ONCE = 256
"""So many claims are looked at together: arrays of more would be large."""


class Fitting(NamedTuple):
    """The amounts beside a claim, and the claim with each pair of them that may make it, the nearest first."""

    near: Near
    triples: list[Triple]


def fitting_pairs(
    claims: Sequence[Claim], asking: Sequence[Claim], sizes: Sizes, most: Callable[[Claim], int]
) -> dict[str, Fitting]:
    """By id, those of the claims that are `asking` which some pair may make.

    Of one unit, which is that of the claim where it is an amount; with no more than `most` amounts beside each.
    """
    rows: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in sizes.added:
            rows[None].append(claim)
            rows[claim.quantity.unit].append(claim)
    groups: dict[tuple[str | None, bool], list[Claim]] = defaultdict(list)
    for claim in asking:
        groups[claim.quantity.unit if is_amount(claim) else None, claim.id in sizes.added].append(claim)
    found: dict[str, Fitting] = {}
    for (unit, _), group in groups.items():
        if len(rows[unit]) > 1:
            row = _Row(rows[unit], sizes)
            for start in range(0, len(group), _AT_ONCE):
                found |= {one.near.claim.id: one for one in row.fitting(group[start : start + _AT_ONCE], most)}
    return found


class _Row:
    """Amounts in the order of the text: where each begins, what it may stand for, its unit, whether it is a change."""

    def __init__(self, amounts: list[Claim], sizes: Sizes) -> None:
        self._amounts, self._sizes = amounts, sizes
        self._place = {claim.id: place for place, claim in enumerate(amounts)}
        self._starts = np.array([claim.span.start for claim in amounts])
        self._low, self._high = np.array(sizes.of(amounts)).T
        self._steps = np.array([claim.kind is _STEP for claim in amounts])
        units: dict[str | None, int] = {}
        self._units = np.array([units.setdefault(claim.quantity.unit, len(units)) for claim in amounts])

    def fitting(self, claims: Sequence[Claim], most: Callable[[Claim], int]) -> Iterator[Fitting]:
        """Those of the claims, all of them added or none, that some pair may make."""
        here = np.array([claim.span.start for claim in claims])
        own = np.array([self._place.get(claim.id, -1) for claim in claims])
        found = beside(self._starts, here, own, np.array([most(claim) for claim in claims]))
        places = found.places.T.copy()
        once = ~np.tri(len(places), dtype=bool)[:, :, None]
        fits = self._may_make(claims, places) & np.equal(*_pairs(self._units[places])) & found.told.T & once
        first, second, rows = np.nonzero(fits)
        places = np.stack((found.places[rows, first], found.places[rows, second]))
        starts = np.vstack((self._starts[places], here[rows]))
        nearest = np.lexsort((starts.max(axis=0) - starts.min(axis=0), rows))
        triples: dict[int, list[Triple]] = defaultdict(list)
        for row, a, b in zip(rows[nearest].tolist(), *places[:, nearest].tolist(), strict=True):
            triples[row].append((claims[row], self._amounts[a], self._amounts[b]))
        for near, row in zip(found.near(claims, self._amounts, list(triples)), triples, strict=True):
            yield Fitting(near, triples[row])

    def _may_make(self, claims: Sequence[Claim], places: Numbers) -> Numbers:
        """For each two of the places beside each claim, whether the amounts there may make it, whichever way round."""
        low, high = np.array(self._sizes.of(claims)).T.copy()
        (a, c), (b, d) = _pairs(self._low[places]), _pairs(self._high[places])
        if claims[0].id in self._sizes.added:
            sums: Numbers = (c <= high - a) & (low - b <= d)
            return sums
        quotients: Numbers = ((low * c <= b) & (a <= high * d)) | ((low * a <= d) & (c <= high * b))
        if not self._steps.any():
            return quotients
        stepped, other_stepped = _pairs(self._steps[places])
        step = np.where(stepped, a, c), np.where(stepped, b, d)
        level = np.where(stepped, c, a), np.where(stepped, d, b)
        changes = np.array([claim.kind is _CHANGE for claim in claims])
        rates = np.sort((np.abs(low - 1), np.abs(high - 1)), axis=0)
        return np.where(stepped == other_stepped, quotients, changes & _are_steps(step, level, rates))


def _pairs(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """The first and the second of each two of the places beside each claim, to be held against each other."""
    return numbers[:, None], numbers[None, :]


def _are_steps(step: tuple[Numbers, Numbers], level: tuple[Numbers, Numbers], rates: Numbers) -> Numbers:
    """Whether each step may be so much of its level, or of the level before it."""
    (least, most), (low, high) = step, level
    bases = (low, high), (low - most, high - least), (low + least, high + most)
    fits = [(base > 0) & (rates[0] * base <= most) & (least <= rates[1] * top) for base, top in bases]
    told: Numbers = np.any(fits, axis=0)
    return told
