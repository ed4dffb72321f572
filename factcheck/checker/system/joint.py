"""The joint test: whether all linear rows of a system can hold at once, by HiGHS (https://highs.dev).

What propagation misses are simultaneous equations: three growth rates of a turnover and its two parts. Where the rows
cannot all hold, the solver's certificate (Farkas' lemma) names the rows that it rests on, and with them the claims.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import inf
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.checker.system.rows import Row, System

Numbers = NDArray[Any]
_LEAST_WEIGHT = 1e-9
"""A row with less weight than this in the certificate, the largest being 1, is no part of it."""


def infeasible(system: System, without: int = 0) -> int | None:
    """The bits of claims that cannot all be true, leaving out the rows that a claim in `without` says; None where
    all can be."""
    if not system.rows:
        return None
    if not isinstance(system.solver, _Solver) or len(system.solver.rows) < len(system.rows):
        system.solver = _Solver(system)
    return system.solver.conflict(without)


class _Solver:
    """HiGHS with the rows of one system, of which some are set free and bound again from test to test: each begins
    where the one before came to."""

    def __init__(self, system: System) -> None:
        self.rows = list(system.rows)
        self._highs = _highs()
        self._solver = self._highs._core._Highs()  # the class around it prints a banner when it is made
        self._solver.setOptionValue("output_flag", False)
        count, model = len(system.lows), _model(system, self.rows)
        self._lowest, self._highest = model.low.tolist(), model.high.tolist()
        self._solver.addVars(count, np.array(system.lows), np.full(count, inf))
        self._solver.addRows(len(self.rows), model.low, model.high, len(model.columns), *model[2:])
        self._free: set[int] = set()

    def conflict(self, without: int) -> int | None:
        """The bits of claims that cannot all be true without those of `without`, None where all can be."""
        self._leave_out({number for number, row in enumerate(self.rows) if row.owners & without} if without else set())
        self._solver.run()
        if self._solver.getModelStatus() != self._highs.HighsModelStatus.kInfeasible:
            return None
        _, found, weights = self._solver.getDualRay()
        sizes = np.abs(np.asarray(weights)) if found else np.ones(len(self.rows))
        sizes[list(self._free)] = 0.0
        return _owners([self.rows[number] for number in np.flatnonzero(sizes > _LEAST_WEIGHT * sizes.max())])

    def _leave_out(self, free: set[int]) -> None:
        for number in self._free ^ free:
            bounds = (-inf, inf) if number in free else (self._lowest[number], self._highest[number])
            self._solver.changeRowBounds(number, *bounds)
        self._free = free


@cache
def _highs() -> ModuleType:
    """HiGHS, which takes a tenth of a second to load, when it is first needed."""
    import highspy

    return highspy


def _owners(rows: list[Row]) -> int:
    owners = 0
    for row in rows:
        owners |= row.owners
    return owners


class _Model(NamedTuple):
    """A linear program without an aim: the bounds of its rows, where each begins, and its terms."""

    low: Numbers
    high: Numbers
    starts: Numbers
    columns: Numbers
    coefficients: Numbers


def _model(system: System, rows: list[Row]) -> _Model:
    """The rows as a linear program, each variable counted in the size of its part of the system."""
    terms, lows, highs, _ = zip(*rows, strict=True)
    columns, coefficients = map(np.array, zip(*chain.from_iterable(terms), strict=True))
    starts = np.cumsum([0, *map(len, terms)])
    low, high = np.array(lows), np.array(highs)
    scaled = coefficients * _scales(_parts(len(system.lows), columns, starts), columns[starts[:-1]], low, high)[columns]
    sizes = np.maximum.reduceat(np.abs(scaled), starts[:-1])
    sizes[sizes == 0.0] = 1.0
    scaled /= np.repeat(sizes, np.diff(starts))
    return _Model(low / sizes, high / sizes, starts[:-1].astype(np.int32), columns.astype(np.int32), scaled)


def _parts(count: int, columns: Numbers, starts: Numbers) -> Numbers:
    """For each variable the first one of its part: the rows hand it on until none has anything new."""
    part, lengths = np.arange(count), np.diff(starts)
    while True:
        handed = part.copy()
        np.minimum.at(handed, columns, np.repeat(np.minimum.reduceat(part[columns], starts[:-1]), lengths))
        handed = handed[handed]
        if np.array_equal(handed, part):
            return part
        part = handed


def _scales(parts: Numbers, firsts: Numbers, low: Numbers, high: Numbers) -> Numbers:
    """For each variable the largest number stated in the part of the system that it is tied to.

    Args:
        parts: the part of each variable.
        firsts: for each row one of its variables.
    """
    sizes = np.zeros(len(parts))
    for bounds in (low, high):
        np.maximum.at(sizes, parts[firsts], np.where(np.isfinite(bounds), np.abs(bounds), 0.0))
    return np.where(sizes[parts] > 0.0, sizes[parts], 1.0)
