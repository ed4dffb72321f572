"""A point at which all rows of a system hold: it shows that they can, and no solver need be asked.

It is the middle of what propagation leaves for each figure, but that in each sum the figure that is known least closely
is what the others leave for it. Three in four articles without a conflict have such a point.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from operator import ge

from factcheck.checker.system.propagate import Bounds
from factcheck.checker.system.rows import Row, System

_TOUCH = 1e-9
"""Floats that come so near to each other, as a part of what is added, are one number."""


def hold_at_one_point(system: System, bounds: Bounds, without: int = 0) -> bool:
    """Whether all rows but those that a claim in `without` says hold there; they may hold elsewhere where not.

    Args:
        bounds: what these rows leave for each variable.
    """
    rows = [row for row in system.rows if not row.owners & without]
    point = [_middle(low, high) for low, high in zip(bounds.low, bounds.high, strict=True)]
    for row in rows:
        if row.low == row.high and len(row.terms) > 1:
            _balance(row, point, bounds)
    return all(map(ge, point, system.lows)) and _all_hold(rows, point)


def _middle(low: float, high: float) -> float:
    if isfinite(low) and isfinite(high):
        return (low + high) / 2
    return low if isfinite(low) else high if isfinite(high) else 0.0


def _balance(row: Row, point: list[float], bounds: Bounds) -> None:
    """Move the variable of the row that is known least closely to where the row holds."""
    variable, coefficient = max(row.terms, key=lambda term: bounds.high[term[0]] - bounds.low[term[0]])
    if coefficient:
        missing = row.low - sum([factor * point[other] for other, factor in row.terms])
        point[variable] += missing / coefficient


def _all_hold(rows: Sequence[Row], point: Sequence[float]) -> bool:
    for terms, low, high, _ in rows:
        total = size = 0.0
        for variable, factor in terms:
            term = factor * point[variable]
            total += term
            size += abs(term)
        if not low - _TOUCH * size <= total <= high + _TOUCH * size:
            return False
    return True
