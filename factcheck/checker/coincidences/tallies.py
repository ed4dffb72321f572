"""Lists of three figures and more that add to another one beside them, or to 100 percent, whatever they are read as."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Constant, plus
from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.ways import is_added, size_of
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind

_GAP = 250
"""How many characters lie between two figures of a list at most."""
_SHARE = Kind.SHARE
_LEAST, _MOST = 3, 10
_SHARP, _SHARP_TIED = Decimal("0.004"), Decimal("0.015")
"""How wide the range that fits may be, as a part of the whole; the second where words say that it is a sum."""
_FAR = 1000
"""How many lie between a figure and a list further on that adds to it."""
_SHARP_APART = Decimal("0.002")
_NOTHING, _TINY = Decimal(0), Decimal("0.01")
"""So small a part of a sum hardly changes it."""


class Tally(NamedTuple):
    """The whole, where it is stated, and its parts."""

    equation: Equation
    claims: tuple[Claim, ...]


class _Row(NamedTuple):
    """Figures of one kind and unit in the order of the text: what each may stand for, and whether it stands beside the
    one before it.
    """

    claims: list[Claim]
    sizes: list[Interval]
    beside: list[bool]

    @classmethod
    def of(cls, statements: Statements, claims: list[Claim]) -> _Row:
        gaps = [one.span.gap(other.span) for one, other in pairwise(claims)]
        return cls(claims, [_size(statements, claim) for claim in claims], [True, *(gap <= _GAP for gap in gaps)])


def tallies(statements: Statements) -> Iterator[Tally]:
    """The longest list before or behind each figure that adds to it, and lists of shares that add to 100."""
    told: dict[tuple[Kind, str | None], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind is _SHARE or is_added(claim):
            told.setdefault((claim.kind, claim.quantity.unit), []).append(claim)
    for (kind, _), claims in told.items():
        row = _Row.of(statements, claims)
        for at, whole in enumerate(claims) if len(claims) > _LEAST else ():
            found = _adding_to(row, at, _SHARP_TIED)
            found = found and _adding_to(row, at, _sharp(statements, whole))
            if found := found or _adding_apart(statements, row, at):
                parts = tuple(claims[place] for place in found)
                if statements.are_alike((whole, *parts)):
                    total = plus(*(Leaf(size_of(part)) for part in parts))
                    yield Tally(Equation(Leaf(size_of(whole)), total), (whole, *parts))
        if kind is _SHARE:
            yield from _hundred(row)


def _size(statements: Statements, claim: Claim) -> Interval:
    """What the claim may stand for, without its sign."""
    size = statements.rounded(claim)
    return size if claim.quantity.value >= 0 else size.times(Decimal(-1))


def _sharp(statements: Statements, whole: Claim) -> Decimal:
    return _SHARP_TIED if "together" in statements.ties.sides(whole) else _SHARP


def _adding_to(row: _Row, at: int, sharp: Decimal) -> list[int]:
    """The figures behind the one at this place that add to it, else those before it."""
    behind, before = range(at + 1, len(row.claims)), range(at - 1, -1, -1)
    return _adding(row, behind, row.sizes[at], sharp) or _adding(row, before, row.sizes[at], sharp)


def _adding_apart(statements: Statements, row: _Row, at: int) -> list[int]:
    """The figures from one on that opens a sentence further behind, each no total itself, that add to the one here."""
    for start in range(at + 2, len(row.claims) - _LEAST + 1):
        if row.claims[start].span.start - row.claims[at].span.end > _FAR:
            return []
        if statements.wording.in_one_sentence(row.claims[start - 1], row.claims[start]):
            continue
        found = _adding(row, range(start, len(row.claims)), row.sizes[at], _SHARP_APART)
        if len(found) > _LEAST:
            return found
    return []


def _hundred(row: _Row) -> Iterator[Tally]:
    hundred, last = Interval(Decimal(100), Decimal(100)), -1
    for start in range(len(row.claims)):
        if start > last and (found := _adding(row, range(start, len(row.claims)), hundred, _SHARP_TIED)):
            last = found[-1]
            parts = tuple(row.claims[place] for place in found)
            yield Tally(Equation(Constant(Decimal(1)), plus(*(Leaf(part, Use.PART) for part in parts))), parts)


def _adding(row: _Row, places: range, whole: Interval, sharp: Decimal) -> list[int]:
    """The figures from the first of `places` on, each beside the one before it, that add to the whole."""
    low = high = _NOTHING
    middle = whole.middle
    tiny = _TINY * middle
    for count, place in enumerate(places[:_MOST], 1):
        size = row.sizes[place]
        if (count > 1 and not row.beside[place if places.step > 0 else place + 1]) or size.high < tiny:
            return []
        low, high = low + size.low, high + size.high
        if low > whole.high:
            return []
        fits = count >= _LEAST and high >= whole.low
        if fits and high - low + whole.high - whole.low <= sharp * middle:
            return list(places[:count])
    return []
