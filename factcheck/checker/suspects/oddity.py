"""How odd a number looks beside the others of its article: "$081 million", "5341 billion" among figures of hundreds."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from math import log10
from statistics import median

from factcheck.domain.claim import Claim, Kind

_MALFORMED = re.compile(r"0\d|\d+,\d{4,}")
"""A zero before other digits, and more than three behind a comma."""
_LONG = re.compile(r"\d{4,}")
"""Thousands that no comma parts."""
_MILLION = Decimal(10) ** 6
_PARTED = frozenset(("exports", "imports", "turnover", "transit"))
_ALL = 100
_FEW, _MANY = 2, 4
"""So many numbers written in an odd way are odd at most; so many tell how large the figures of an article are."""
_MISSHAPEN = Decimal(50)
_UNGROUPED = Decimal(4)
_TOO_LARGE = Decimal(8)
"""How many times likelier a number is the wrong one that is printed so."""
_LEAST_MOVED, _MOST_MOVED = 0.5, 1.0
"""By how many powers of ten a number must move at least for its size to tell anything, and at most for more."""
_BY_TENFOLD = 4.0
"""How many times likelier it is the wrong one where what was meant is ten times nearer to the size of the others."""


class Oddity:
    """What an article's numbers look like, by which one of them is odd."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    def weight(self, claim: Claim, meant: Decimal | None) -> Decimal:
        """How many times likelier it is wrong by its looks, where `meant` would stand in its place."""
        return self._looks(claim) * (self._nearer(claim, meant) if meant else 1)

    def _looks(self, claim: Claim) -> Decimal:
        token = claim.quantity.printed.token
        if _MALFORMED.match(token):
            return _MISSHAPEN
        if is_beyond_whole(claim, claim.quantity.value):
            return _TOO_LARGE
        return _UNGROUPED if _is_ungrouped(claim) and self._ungrouped <= _FEW else Decimal(1)

    @cached_property
    def _ungrouped(self) -> int:
        return sum(map(_is_ungrouped, self._claims))

    @cached_property
    def _sizes(self) -> dict[tuple[Kind, str | None], list[float]]:
        """The powers of ten of all that is told in a unit, by it and by the kind of claim."""
        sizes: dict[tuple[Kind, str | None], list[float]] = defaultdict(list)
        for claim in self._claims:
            if claim.quantity.value:
                insort(sizes[claim.kind, claim.quantity.unit], _size(claim.quantity.value))
        return sizes

    def _nearer(self, claim: Claim, meant: Decimal) -> Decimal:
        sizes = self._sizes.get((claim.kind, claim.quantity.unit), [])
        if len(sizes) < _MANY or not claim.quantity.value:
            return Decimal(1)
        usual = median(sizes)
        moved = abs(_size(claim.quantity.value) - usual) - abs(_size(meant) - usual)
        if abs(moved) < _LEAST_MOVED:
            return Decimal(1)
        return Decimal(_BY_TENFOLD ** max(-_MOST_MOVED, min(moved, _MOST_MOVED)))


def is_beyond_whole(claim: Claim, value: Decimal) -> bool:
    """Whether the claim is a share of trade that `value` would make more than the whole of it."""
    return claim.kind is Kind.SHARE and claim.series.measure in _PARTED and value > _ALL


def _is_ungrouped(claim: Claim) -> bool:
    printed = claim.quantity.printed
    return printed.scale >= _MILLION and _LONG.match(printed.token) is not None


def _size(value: Decimal) -> float:
    return log10(abs(value))
