"""The joint test: whether all linear rows of a system can hold at once, by HiGHS (https://highs.dev).

What propagation misses are simultaneous equations: three growth rates of a turnover and its two parts. Where the rows
cannot all hold, the solver's certificate (Farkas' lemma) names the rows that it rests on, and with them the claims.
"""

from __future__ import annotations

from functools import cache
from math import inf, isfinite
from types import ModuleType
from typing import Any

import numpy as np

from factcheck.checker.system.rows import Row, System

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
        self._bounds = list(zip(model.row_lower_, model.row_upper_, strict=True))
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
        return _owners([row for row, size in zip(self.rows, sizes, strict=True) if size > _LEAST_WEIGHT * sizes.max()])

    def _leave_out(self, free: set[int]) -> None:
        for number in self._free ^ free:
            self._solver.changeRowBounds(number, *((-inf, inf) if number in free else self._bounds[number]))
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
    scales = _scales(len(system.variables), rows)
    starts, lows, highs_ = [0], list[float](), list[float]()
    columns, coefficients = list[int](), list[float]()
    for row in rows:
        scaled = [coefficient * scales[variable] for variable, coefficient in row.terms]
        size = max(map(abs, scaled)) or 1.0
        columns.extend(variable for variable, _ in row.terms)
        coefficients.extend(value / size for value in scaled)
        starts.append(len(columns))
        lows.append(row.low / size)
        highs_.append(row.high / size)
    program = highs.HighsLp()
    program.num_col_, program.num_row_ = len(system.variables), len(rows)
    program.col_cost_ = np.zeros(program.num_col_)
    program.col_lower_, program.col_upper_ = np.array(system.lower_bounds()), np.full(program.num_col_, inf)
    program.row_lower_, program.row_upper_ = np.array(lows), np.array(highs_)
    matrix = program.a_matrix_
    matrix.format_ = highs.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = program.num_col_, program.num_row_
    matrix.start_, matrix.index_ = np.array(starts, np.int32), np.array(columns, np.int32)
    matrix.value_ = np.array(coefficients, float)
    return program


def _scales(count: int, rows: list[Row]) -> list[float]:
    """For each variable the largest number stated in the part of the system that it is tied to."""
    part = list(range(count))

    def root(variable: int) -> int:
        while part[variable] != variable:
            part[variable] = part[part[variable]]
            variable = part[variable]
        return variable

    for row in rows:
        first = root(row.terms[0][0])
        for variable, _ in row.terms[1:]:
            part[root(variable)] = first
    sizes = dict.fromkeys(range(count), 0.0)
    for row in rows:
        place = root(row.terms[0][0])
        stated = [abs(bound) for bound in (row.low, row.high) if isfinite(bound)]
        sizes[place] = max(sizes[place], *stated, 0.0)
    return [sizes[root(variable)] or 1.0 for variable in range(count)]
