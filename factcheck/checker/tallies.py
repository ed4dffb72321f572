"""Lists of three figures and more that add to another one beside them, or to 100 percent, whatever they are read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.formula import Constant, Leaf, Use, plus
from factcheck.checker.interval import Interval
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.ways import is_amount, size_of
from factcheck.domain.claim import Claim, Kind

_GAP = 250
"""How many characters lie between two figures of a list at most."""
_LEAST, _MOST = 3, 10
_SHARP, _SHARP_TIED = Decimal("0.004"), Decimal("0.015")
"""How wide the range that fits may be, as a part of the whole; the second where words say that it is a sum."""
_TINY = Decimal("0.01")
"""So small a part of a sum hardly changes it."""


class Tally(NamedTuple):
    """The whole, where it is stated, and its parts."""

    equation: Equation
    claims: tuple[Claim, ...]


def tallies(statements: Statements) -> Iterator[Tally]:
    """The longest list before or behind each figure that adds to it, and lists of shares that add to 100."""
    rows: dict[tuple[Kind, str | None], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind is Kind.SHARE or (claim.kind in (Kind.LEVEL, Kind.CHANGE_ABS) and is_amount(claim)):
            rows.setdefault((claim.kind, claim.quantity.unit), []).append(claim)
    for (kind, _), row in rows.items():
        sizes = [_size(statements, claim) for claim in row]
        for at, whole in enumerate(row) if len(row) > _LEAST else ():
            found = _adding_to(row, sizes, at, _SHARP_TIED)
            if found and (found := _adding_to(row, sizes, at, _sharp(statements, whole))):
                parts = tuple(row[place] for place in found)
                if statements.agree_on_source((whole, *parts)):
                    total = plus(*(Leaf(size_of(part)) for part in parts))
                    yield Tally(Equation(Leaf(size_of(whole)), total), (whole, *parts))
        if kind is Kind.SHARE:
            yield from _hundred(row, sizes)


def _size(statements: Statements, claim: Claim) -> Interval:
    """What the claim may stand for, without its sign."""
    size = statements.rounded(claim)
    return size if claim.quantity.value >= 0 else size.times(Decimal(-1))


def _sharp(statements: Statements, whole: Claim) -> Decimal:
    return _SHARP_TIED if "together" in statements.ties.sides(whole) else _SHARP


def _adding_to(row: Sequence[Claim], sizes: Sequence[Interval], at: int, sharp: Decimal) -> list[int]:
    """The figures behind the one at this place that add to it, else those before it."""
    behind, before = range(at + 1, len(row)), range(at - 1, -1, -1)
    return _adding(row, sizes, behind, sizes[at], sharp) or _adding(row, sizes, before, sizes[at], sharp)


def _hundred(row: Sequence[Claim], sizes: Sequence[Interval]) -> Iterator[Tally]:
    hundred, last = Interval(Decimal(100), Decimal(100)), -1
    for start in range(len(row)):
        if start > last and (found := _adding(row, sizes, range(start, len(row)), hundred, _SHARP_TIED)):
            last = found[-1]
            parts = tuple(row[place] for place in found)
            yield Tally(Equation(Constant(Decimal(1)), plus(*(Leaf(part, Use.PART) for part in parts))), parts)


def _adding(
    row: Sequence[Claim], sizes: Sequence[Interval], places: range, whole: Interval, sharp: Decimal
) -> list[int]:
    """The figures from the first of `places` on that add to the whole."""
    low = high = Decimal(0)
    tiny, widest = _TINY * whole.middle, sharp * whole.middle
    found: list[int] = []
    for place in places[:_MOST]:
        if (found and row[found[-1]].span.gap(row[place].span) > _GAP) or sizes[place].high < tiny:
            return []
        found.append(place)
        low, high = low + sizes[place].low, high + sizes[place].high
        if low > whole.high:
            return []
        width = high - low + whole.high - whole.low
        if len(found) >= _LEAST and high >= whole.low and width <= widest:
            return found
    return []
