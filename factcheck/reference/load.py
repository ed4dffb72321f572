"""A dataset's tables as one long table with our column names, checked cell by cell.

This and the build use pandas; looking figures up does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from factcheck.domain.errors import FactcheckError
from factcheck.reference.cells import Cells
from factcheck.reference.dataset import Dataset, Field, Table
from factcheck.reference.faults import Fault, FaultyTableError, refuse
from factcheck.reference.readers import read_cells
from factcheck.reference.roles import COLUMNS, NUMBERS

ROW, COLUMN = "row", "column"
"""Beside the canonical columns, where each observation stands: its row in the file, the name of its value's column."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The observations of one table that can be read, with `ROW` and `COLUMN`, and what is wrong with the others."""

    table: Table
    frame: pd.DataFrame
    faults: tuple[Fault, ...]


def load(dataset: Dataset) -> pd.DataFrame:
    """All observations of the dataset, with the columns `COLUMNS`.

    Raises:
        FactcheckError: `dataset`: a file is missing or a cell cannot be read; the message names file, row and column.
    """
    tables = list(load_tables(dataset))
    refuse([fault for loaded in tables for fault in loaded.faults])
    if not tables:
        raise FactcheckError("dataset", f"{dataset.name} has no column with the role value; see docs/data.md.")
    return pd.concat([loaded.frame for loaded in tables], ignore_index=True)[list(COLUMNS)]


def load_tables(dataset: Dataset) -> Iterator[Loaded]:
    """Each table of the dataset with what can be read of it; a fault in a cell stops nothing.

    Raises:
        FactcheckError: `missing`: what reads such a file is not installed.
    """
    for table in dataset.tables:
        try:
            yield _load_table(dataset, table)
        except FaultyTableError as error:
            yield _nothing(table, error.fault)
        except FactcheckError:
            raise
        except Exception as error:  # a descriptor may hold anything in any place, and no check may end by it
            told = f"it cannot be read as the descriptor says ({type(error).__name__}: {error})".partition("\n")[0]
            yield _nothing(table, Fault(table.name, None, None, told))


def _nothing(table: Table, fault: Fault) -> Loaded:
    return Loaded(table, pd.DataFrame(columns=[*COLUMNS, ROW, COLUMN], dtype=str), (fault,))


def _load_table(dataset: Dataset, table: Table) -> Loaded:
    cells = read_cells(table)
    for field in table.fields:
        if field.name not in cells:
            told = f"it has no column {field.name!r}; the descriptor names it"
            raise FaultyTableError(Fault(table.name, max(table.head), None, told))
    cells = cells[~_left_out(table, cells)]
    shared = _shared(table, cells)
    parts = [_long(dataset, table, cells, shared, field) for field in table.fields if field.role == "value"]
    frame = pd.concat(parts).sort_values(ROW, kind="stable").reset_index(drop=True)
    checked = Cells(dataset, table, frame)
    return Loaded(table, checked.read()[[*COLUMNS, ROW, COLUMN]], tuple(checked.faults))


def _left_out(table: Table, cells: pd.DataFrame) -> pd.Series:
    left_out = pd.Series(False, index=cells.index)
    for field in table.fields:
        nothing = [cell for cell, ours in (field.mapping or {}).items() if ours is None]
        left_out |= cells[field.name].isin(nothing)
    return left_out


def _shared(table: Table, cells: pd.DataFrame) -> pd.DataFrame:
    """What the columns other than those of values say of each row, by role."""
    frame = pd.DataFrame({ROW: cells.index}, index=cells.index)
    for field in table.fields:
        if field.role not in (None, "value"):
            frame[field.role] = _translated(field, cells[field.name])
    return frame


def _translated(field: Field, column: pd.Series) -> pd.Series:
    if field.mapping is not None:
        column = column.replace({cell: ours for cell, ours in field.mapping.items() if ours is not None})
    if field.role in NUMBERS:
        if field.group_char:
            column = column.str.replace(
                r"\s" if field.group_char.isspace() else re.escape(field.group_char), "", regex=True
            )
        column = column.str.replace(field.decimal_char, ".", regex=False).str.replace("−", "-", regex=False)
    return column


def _long(dataset: Dataset, table: Table, cells: pd.DataFrame, shared: pd.DataFrame, value: Field) -> pd.DataFrame:
    """The observations of one column of values: what its row, its head, and the descriptor say of each."""
    frame = shared.assign(value=_translated(value, cells[value.name]), **value.melt, **{COLUMN: value.name})
    frame = frame[frame["value"] != ""].copy()
    for role, by_measure in table.by_measure.items():
        if role not in frame and "measure" in frame:
            frame[role] = [str(by_measure.get(measure, "")) for measure in frame["measure"]]
    for role in (*COLUMNS, "scale"):
        if role not in frame:
            frame[role] = _templated(table.defaults.get(role, ""), cells.loc[frame.index])
    if len(dataset.sources) == 1:
        frame["source"] = frame["source"].replace("", dataset.sources[0].name)
    return frame


def _templated(template: str, cells: pd.DataFrame) -> pd.Series:
    """The constant for every row, with ``{column}`` replaced by the row's own cell."""
    filled = pd.Series(template, index=cells.index)
    for name in cells.columns[[f"{{{name}}}" in template for name in cells.columns]]:
        pairs = zip(filled, cells[name], strict=True)
        filled = pd.Series([text.replace(f"{{{name}}}", cell) for text, cell in pairs], index=cells.index)
    return filled
