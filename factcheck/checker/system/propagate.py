"""Propagation of bounds through a system of constraints, with the claims that each bound rests on.

Feasibility-based bound tightening: each row bounds each of its variables by the bounds of the others, until nothing
moves. A bound keeps the set of claims that led to it as the bits of an integer, so that two bounds that cross name
the claims that cannot all be true. It finds no conflict that is not one; some that only show jointly it misses.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from typing import Any

from factcheck.checker.system.rows import Link, Row, System

_MOST_STEPS = 4000
"""Steps for a system of a few hundred rows; a larger one has `_ROUNDS` for each of its rows."""
_ROUNDS = 6
_LEAST_GAIN = 1e-5
_FEW = 2
"""A row of so many terms mostly tells something."""
_CROSSING = 1e-9
_HUGE = 1e30
"""A bound beyond it tells nothing of any figure; one that multiplies with itself comes there."""


@dataclass(slots=True)
class Bounds:
    """What the rows leave for each variable, and the claims behind each bound; a conflict where two have crossed."""

    low: list[float]
    high: list[float]
    low_owners: list[int]
    high_owners: list[int]
    conflict: int | None = None
    """The bits of claims that cannot all be true; 0 where the definitions alone contradict each other."""
    least_gain: float = _LEAST_GAIN
    """A bound that moves by less than this part of itself is left where it is."""

    def raise_low(self, variable: int, low: float, owners: int) -> bool:
        """Whether `low`, which `owners` lead to, is a bound that tells more than the one there was."""
        known = self.low[variable]
        if low <= known or not -_HUGE < low < _HUGE or low <= known + self._gain(known):
            return False
        self.low[variable], self.low_owners[variable] = low, owners
        return True

    def drop_high(self, variable: int, high: float, owners: int) -> bool:
        """Whether `high`, which `owners` lead to, is a bound that tells more than the one there was."""
        known = self.high[variable]
        if high >= known or not -_HUGE < high < _HUGE or high >= known - self._gain(known):
            return False
        self.high[variable], self.high_owners[variable] = high, owners
        return True

    def crossed(self, variable: int) -> bool:
        return self.low[variable] > self.high[variable] + _CROSSING * abs(self.high[variable])

    def _gain(self, bound: float) -> float:
        return self.least_gain * max(abs(bound), 1e-6) if isfinite(bound) else 0.0


Tightener = Callable[[Any, Bounds], Iterable[int]]
"""Bounds each variable of a constraint by the others, and tells the variables whose bounds moved."""


def propagate(system: System, without: int = 0, *, least_gain: float = _LEAST_GAIN) -> Bounds:
    """The bounds that all rows together leave, leaving out those that a claim in `without` says.

    The work is capped; where it is cut short the bounds hold, but may be wider than they need be.
    """
    rows = [row for row in system.rows if not row.owners & without]
    constraints: list[Row | Link] = [*rows, *system.links]
    tighteners: list[Tightener] = [*map(_tightener, rows), *[_tighten_link] * len(system.links)]
    size = len(system.lows)
    bounds = Bounds(list(system.lows), [inf] * size, [0] * size, [0] * size, None, least_gain)
    users = _users(rows, system.links, size)
    waiting = deque(range(len(constraints)))
    is_waiting = [True] * len(constraints)
    for _ in range(max(_MOST_STEPS, _ROUNDS * len(constraints))):
        if not waiting:
            return bounds
        number = waiting.popleft()
        is_waiting[number] = False
        for variable in tighteners[number](constraints[number], bounds):
            if bounds.crossed(variable):
                bounds.conflict = bounds.low_owners[variable] | bounds.high_owners[variable]
                return bounds
            for other in users[variable]:
                if not is_waiting[other]:
                    is_waiting[other] = True
                    waiting.append(other)
    return bounds


def _users(rows: Sequence[Row], links: Sequence[Link], size: int) -> list[list[int]]:
    """For each variable the numbers of the rows, and of the links after them, by which others bound it.

    A row that speaks of a single one bounds it once.
    """
    users: list[list[int]] = [[] for _ in range(size)]
    for number, row in enumerate(rows):
        if len(row.terms) > 1:
            for variable, _ in row.terms:
                users[variable].append(number)
    for number, link in enumerate(links, len(rows)):
        for variable in link:
            users[variable].append(number)
    return users


def _tightener(row: Row) -> Tightener:
    return _tighten_row if len(row.terms) > 1 else _limit


def _limit(row: Row, bounds: Bounds) -> list[int]:
    """Bound the only variable of a row."""
    for variable, coefficient in row.terms:
        if coefficient:
            low, high = row.low / coefficient, row.high / coefficient
            if coefficient < 0:
                low, high = high, low
            raised = bounds.raise_low(variable, low, row.owners)
            if bounds.drop_high(variable, high, row.owners) or raised:
                return [variable]
    return []


def _tighten_row(row: Row, bounds: Bounds) -> list[int]:
    terms, moved = row.terms, []
    lows, highs = bounds.low, bounds.high
    ranges = _ranges(terms, bounds)
    if len(terms) > _FEW and _tells_nothing(row, ranges):
        return []
    least_before = most_before = 0.0
    for position, (variable, coefficient) in enumerate(terms):
        if coefficient:
            least, most = least_before, most_before
            for low, high in ranges[position + 1 :]:
                least += low
                most += high
            low, high = (row.low - most) / coefficient, (row.high - least) / coefficient
            if coefficient < 0:
                low, high = high, low
            tells = low > lows[variable] or high < highs[variable]  # most tell nothing
            if tells and _move(row, position, low, high, bounds):
                moved.append(variable)
                ranges = _ranges(terms, bounds)
        least_before += ranges[position][0]
        most_before += ranges[position][1]
    return moved


def _ranges(terms: Sequence[tuple[int, float]], bounds: Bounds) -> list[tuple[float, float]]:
    """The least and the most that each term comes to."""
    low, high = bounds.low, bounds.high
    return [(c * low[v], c * high[v]) if c > 0 else (c * high[v], c * low[v]) for v, c in terms]


def _tells_nothing(row: Row, ranges: Sequence[tuple[float, float]]) -> bool:
    """Whether the row holds whatever one of its terms comes to, so long as the others can still be anything."""
    least = most = widest = 0.0
    for low, high in ranges:
        least += low
        most += high
        widest = high - low if high - low > widest else widest
    return widest < row.high - least and widest < most - row.low


def _move(row: Row, position: int, low: float, high: float, bounds: Bounds) -> bool:
    """Bound the variable at this position, which rests on the claims that lead to the bounds of the others."""
    variable, coefficient = row.terms[position]
    low_owners = high_owners = row.owners
    for other, factor in (*row.terms[:position], *row.terms[position + 1 :]):
        least, most = bounds.low_owners[other], bounds.high_owners[other]
        if (factor > 0) == (coefficient > 0):
            least, most = most, least
        low_owners, high_owners = low_owners | least, high_owners | most
    raised = bounds.raise_low(variable, low, low_owners)
    return bounds.drop_high(variable, high, high_owners) or raised


def _tighten_link(link: Link, bounds: Bounds) -> Iterator[int]:
    """Bound a product by its factors, and each factor by the product and the other one."""
    product, left, right = link
    low, high, low_owners, high_owners = bounds.low, bounds.high, bounds.low_owners, bounds.high_owners
    raised = bounds.raise_low(product, low[left] * low[right], low_owners[left] | low_owners[right])
    most = high[left] * high[right] if high[left] and high[right] else 0.0
    if bounds.drop_high(product, most, high_owners[left] | high_owners[right]) or raised:
        yield product
    for factor, other in ((left, right), (right, left)):
        least = low[product] / high[other] if high[other] > 0 else -inf
        raised = bounds.raise_low(factor, least, low_owners[product] | high_owners[other])
        most = high[product] / low[other] if low[other] > 0 else inf
        if bounds.drop_high(factor, most, high_owners[product] | low_owners[other]) or raised:
            yield factor
