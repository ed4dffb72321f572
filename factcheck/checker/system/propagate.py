"""Propagation of bounds through a system of linear constraints, with the claims that each bound rests on.

Feasibility-based bound tightening: each row bounds each of its variables by the bounds of the others, until nothing
moves. A bound keeps the set of claims that led to it as the bits of an integer, so that two bounds that cross name
the claims that cannot all be true. It finds no conflict that is not one; some that only show jointly it misses.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isfinite

from factcheck.checker.system.rows import Row, System

_MOST_STEPS = 4000
_LEAST_GAIN = 1e-7
_CROSSING = 1e-9


@dataclass(slots=True)
class Bounds:
    """What the rows leave for each variable, and the claims behind each bound; a conflict where two have crossed."""

    low: list[float]
    high: list[float]
    low_owners: list[int]
    high_owners: list[int]
    conflict: int | None = None
    """The bits of claims that cannot all be true; 0 where the definitions alone contradict each other."""


def propagate(system: System, without: int = 0) -> Bounds:
    """The bounds that all rows together leave, leaving out those that a claim in `without` says.

    The work is capped; where it is cut short the bounds hold, but may be wider than they need be.
    """
    rows = [row for row in system.rows if not row.owners & without]
    size = len(system.variables)
    bounds = Bounds(system.lower_bounds(), [inf] * size, [0] * size, [0] * size)
    users: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for variable, _ in row.terms:
            users[variable].append(number)
    waiting = deque(range(len(rows)))
    queued = set(waiting)
    for _ in range(_MOST_STEPS):
        if not waiting:
            return bounds
        number = waiting.popleft()
        queued.discard(number)
        for variable in _tighten(rows[number], bounds):
            if bounds.low[variable] > bounds.high[variable] + _CROSSING * abs(bounds.high[variable]):
                bounds.conflict = bounds.low_owners[variable] | bounds.high_owners[variable]
                return bounds
            for other in users[variable]:
                if other not in queued:
                    queued.add(other)
                    waiting.append(other)
    return bounds


def _tighten(row: Row, bounds: Bounds) -> list[int]:
    """Bound each variable of the row by the others; the variables whose bounds moved."""
    return [variable for position, (variable, _) in enumerate(row.terms) if _bound(row, position, bounds)]


def _bound(row: Row, position: int, bounds: Bounds) -> bool:
    variable, coefficient = row.terms[position]
    if not coefficient:
        return False
    least, least_owners, most, most_owners = _others(row.terms, position, bounds)
    low, high = (row.low - most) / coefficient, (row.high - least) / coefficient
    low_owners, high_owners = row.owners | most_owners, row.owners | least_owners
    if coefficient < 0:
        low, high, low_owners, high_owners = high, low, high_owners, low_owners
    moved = False
    if isfinite(low) and low > bounds.low[variable] + _gain(bounds.low[variable], bounds):
        bounds.low[variable], bounds.low_owners[variable], moved = low, low_owners, True
    if isfinite(high) and high < bounds.high[variable] - _gain(bounds.high[variable], bounds):
        bounds.high[variable], bounds.high_owners[variable], moved = high, high_owners, True
    return moved


def _gain(bound: float, bounds: Bounds) -> float:
    return _LEAST_GAIN * max(abs(bound), 1e-6) if isfinite(bound) else 0.0


def _others(terms: Sequence[tuple[int, float]], position: int, bounds: Bounds) -> tuple[float, int, float, int]:
    """The least and the most that the other terms come to, each with the claims that it rests on."""
    least = most = 0.0
    least_owners = most_owners = 0
    for index, (variable, coefficient) in enumerate(terms):
        if index == position:
            continue
        low, high = (bounds.low, bounds.low_owners), (bounds.high, bounds.high_owners)
        small, large = (low, high) if coefficient > 0 else (high, low)
        least += coefficient * small[0][variable]
        most += coefficient * large[0][variable]
        least_owners |= small[1][variable]
        most_owners |= large[1][variable]
    return least, least_owners, most, most_owners


def minimal_conflict(system: System, conflict: int, without: int = 0) -> int:
    """A smallest part of `conflict` whose claims still cannot all be true: none of them can be left out."""
    everything = (1 << len(system.claims)) - 1
    kept = conflict
    for number in range(len(system.claims)):
        bit = 1 << number
        if not kept & bit:
            continue
        smaller = propagate(system, without | (everything & ~(kept & ~bit))).conflict
        if smaller is not None:
            kept = smaller
    return kept


def repairs(system: System, conflict: int, without: int = 0) -> list[int]:
    """The claims of a conflict, by their bits, of which leaving out any one lets all the others be true."""
    bits = [1 << number for number in range(len(system.claims)) if conflict >> number & 1]
    return [bit for bit in bits if propagate(system, without | bit).conflict is None]
