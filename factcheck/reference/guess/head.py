"""The rows that name the columns of a table."""

from __future__ import annotations

import pandas as pd

from factcheck.reference.guess.figures import is_formula, is_missing
from factcheck.reference.guess.sorts import is_area, is_level, is_period

_LOOKED_AT = 60
"""A head stands in the first rows."""


def find_head(grid: pd.DataFrame) -> tuple[int, ...] | None:
    """The rows just above the first figures that name the columns."""
    rows = {int(row): cells for row, *cells in grid.head(_LOOKED_AT).itertuples()}
    width = max((sum(map(bool, cells)) for cells in rows.values()), default=0)
    first = next((row for row, cells in rows.items() if _begins_figures(cells)), None)
    if first is None:
        return None
    named = [row for row, cells in rows.items() if row < first and _names_columns(cells, width, rows[first])]
    if not named:
        return None
    head = [named[-1]]
    while (above := head[0] - 1) in rows and _goes_on(rows[above], [rows[row] for row in head]):
        head.insert(0, above)
    return tuple(head)


def _begins_figures(cells: list[str]) -> bool:
    return sum(map(bool, cells)) >= 2 and any(map(is_level, cells)) and not is_numbering(cells)


def why_no_head(grid: pd.DataFrame) -> str:
    """What to tell a person where `find_head` finds none."""
    for row, *cells in grid.head(_LOOKED_AT).itertuples():
        for place, cell in enumerate(cells, start=1):
            if is_formula(cell):
                return f"row {row}, column {place} is a formula without what it gives, so open the file and save it"
    return "no row names columns above figures"


def _names_columns(cells: list[str], width: int, figures: list[str]) -> bool:
    """Whether a row may be a head: it fills its part of the width, and is no row whose figures are missing.

    A row that has an area or a period where `figures`, the first row with figures, has one too is such a row.
    """
    enough = sum(map(bool, cells)) >= max(2, (width + 1) // 2)
    if not enough or any(is_level(cell) or is_missing(cell) for cell in cells):
        return False
    return not any(
        sort(cell) and sort(below) for cell, below in zip(cells, figures, strict=True) for sort in (is_area, is_period)
    )


def _goes_on(upper: list[str], head: list[list[str]]) -> bool:
    """Whether a row is the upper part of the head under it: one row of a head, and one only, names the first column."""
    if sum(map(bool, upper)) < 2 or any(map(is_level, upper)):
        return False
    return bool(upper[0]) != any(cells[0] for cells in head)


def is_numbering(cells: list[str]) -> bool:
    """Whether a row only counts the columns: 1, 2, 3."""
    said = [cell for cell in cells if cell]
    return len(said) > 1 and said == [str(number) for number in range(1, len(said) + 1)]
