"""The joint test: whether all linear rows of a system can hold at once, by HiGHS (https://highs.dev).

What propagation misses are simultaneous equations: three growth rates of a turnover and its two parts. Where the rows
cannot all hold, the solver's certificate (Farkas' lemma) names the rows that it rests on, and with them the claims.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import inf
from types import ModuleType
from typing import Any

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
        model = _model(self._highs, system, self.rows)
        self._lowest, self._highest = model.row_lower_, model.row_upper_
        self._solver.passModel(model)
        self._free: set[int] = set()

    def conflict(self, without: int) -> int | None:
        """The bits of claims that cannot all be true without those of `without`, None where all can be."""
        self._leave_out({number for number, row in enumerate(self.rows) if row.owners & without})
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


def _model(highs: ModuleType, system: System, rows: list[Row]) -> Any:
    """The rows as a linear program without an aim, each variable counted in the size of its part of the system."""
    terms, lows, tops, _ = zip(*rows, strict=True)
    columns, coefficients = map(np.array, zip(*chain.from_iterable(terms), strict=True))
    starts = np.cumsum([0, *map(len, terms)])
    low, top = np.array(lows), np.array(tops)
    scaled = coefficients * _scales(_parts(len(system.lows), columns, starts), columns[starts[:-1]], low, top)[columns]
    sizes = np.maximum.reduceat(np.abs(scaled), starts[:-1])
    sizes[sizes == 0.0] = 1.0
    program = highs.HighsLp()
    program.num_col_, program.num_row_ = len(system.lows), len(rows)
    program.col_cost_ = np.zeros(program.num_col_)
    program.col_lower_, program.col_upper_ = np.array(system.lows), np.full(program.num_col_, inf)
    program.row_lower_, program.row_upper_ = low / sizes, top / sizes
    matrix = program.a_matrix_
    matrix.format_ = highs.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = program.num_col_, program.num_row_
    matrix.start_, matrix.index_ = starts.astype(np.int32), columns.astype(np.int32)
    matrix.value_ = scaled / np.repeat(sizes, np.diff(starts))
    return program


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


def _scales(parts: Numbers, firsts: Numbers, low: Numbers, top: Numbers) -> Numbers:
    """For each variable the largest number stated in the part of the system that it is tied to.

    Args:
        parts: the part of each variable.
        firsts: for each row one of its variables.
    """
    sizes = np.zeros(len(parts))
    for bounds in (low, top):
        np.maximum.at(sizes, parts[firsts], np.where(np.isfinite(bounds), np.abs(bounds), 0.0))
    return np.where(sizes[parts] > 0.0, sizes[parts], 1.0)
