"""A dataset's tables as one long table with our column names, checked cell by cell.

This and the build use pandas; looking figures up does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

import pandas as pd

from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.describe import Dataset, Table

COLUMNS = (
    "source",
    "reporter",
    "partner",
    "measure",
    "product",
    "period",
    "value",
    "low",
    "high",
    "unit",
    "scope",
    "vintage",
    "grade",
    "doubtful",
    "citation",
    "url",
    "note",
)
"""The canonical columns, all text, "" for nothing; `value`, `low` and `high` are decimals in plain units."""

_AREA = re.compile(r"[A-Z]{3}|[a-z][a-z &-]*")
_NUMBERS = ("value", "low", "high")
_NEEDED = ("source", "reporter", "measure", "period", "value", "unit", "citation")


def load(dataset: Dataset) -> pd.DataFrame:
    """All observations of the dataset, with the columns `COLUMNS`.

    Raises:
        FactcheckError: `dataset`: a file is missing or a cell cannot be read; the message names file, row and column.
    """
    return pd.concat([_load_table(dataset, table) for table in dataset.tables], ignore_index=True)


def _load_table(dataset: Dataset, table: Table) -> pd.DataFrame:
    cells = _read(table)
    kept = pd.Series(True, index=cells.index)
    frame = pd.DataFrame(index=cells.index)
    for field in table.fields:
        if field.name not in cells:
            raise FactcheckError("dataset", f"{table.path.name} has no column {field.name!r}; the descriptor names it.")
        if field.role is None:
            continue
        column = cells[field.name]
        if field.mapping is not None:
            left_out = [cell for cell, ours in field.mapping.items() if ours is None]
            kept &= ~column.isin(left_out)
            column = column.replace({cell: ours for cell, ours in field.mapping.items() if ours is not None})
        if field.role in _NUMBERS:
            column = column.str.replace(field.group_char, "", regex=False) if field.group_char else column
            column = column.str.replace(field.decimal_char, ".", regex=False)
        frame[field.role] = column
    frame, cells = frame[kept], cells[kept]
    return _checked(table, _filled(dataset, table, frame, cells))


def _read(table: Table) -> pd.DataFrame:
    try:
        cells = pd.read_csv(table.path, sep=table.delimiter, dtype=str, keep_default_na=False, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise FactcheckError("dataset", f"{table.path} cannot be read: {error}.") from error
    return cells.replace(list(table.missing), "")


def _filled(dataset: Dataset, table: Table, frame: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    frame = frame[frame["value"] != ""].copy()
    defaults = {"vintage": dataset.vintage, "doubtful": "false", "grade": "4", "scope": "unknown", **table.defaults}
    if table.units:
        frame["unit"] = frame["measure"].map(table.units).fillna("")
    for column in COLUMNS:
        if column in frame:
            continue
        frame[column] = _templated(defaults.get(column, ""), cells.loc[frame.index])
    if len(dataset.sources) == 1:
        frame["source"] = frame["source"].where(frame["source"] != "", dataset.sources[0].name)
    return frame[list(COLUMNS)]


def _templated(template: str, cells: pd.DataFrame) -> pd.Series:
    """The constant for every row, with ``{column}`` replaced by the row's own cell."""
    filled = pd.Series(template, index=cells.index)
    for name in cells.columns[[f"{{{name}}}" in template for name in cells.columns]]:
        pairs = zip(filled, cells[name], strict=True)
        filled = pd.Series([text.replace(f"{{{name}}}", cell) for text, cell in pairs], index=cells.index)
    return filled


def _checked(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    for column in _NEEDED:
        _each(table, frame, column, _present)
    _each(table, frame, "reporter", _area)
    _each(table, frame[frame["partner"] != ""], "partner", _area)
    frame["period"] = _each(table, frame, "period", lambda cell: str(Period.parse(cell)))
    for column, steps in (("low", -1), ("high", 1)):
        printed = _each(table, frame[frame[column] != ""], column, _scaled(table, 0)).reindex(frame.index)
        frame[column] = printed.fillna(_each(table, frame, "value", _scaled(table, steps)))
    frame["value"] = _each(table, frame, "value", _scaled(table, 0))
    return frame


def _scaled(table: Table, steps: int) -> Callable[[str], str]:
    """Read a printed number in plain units, so many times the table's precision above it."""
    return lambda cell: str((_decimal(cell) + steps * table.precision) * table.scale)


def _each(table: Table, frame: pd.DataFrame, column: str, read: Callable[[str], object]) -> pd.Series:
    """The cells of the column as `read` reads them, each distinct cell once."""
    known: dict[str, object] = {}
    for row, cell in frame[column].items():
        if cell in known:
            continue
        try:
            known[cell] = read(cell)
        except ValueError as error:
            line = int(str(row)) + 2
            message = f"{table.path.parent.name}/{table.path.name}, row {line}, column {column}: {error}."
            raise FactcheckError("dataset", message) from error
    return frame[column].map(known)


def _present(cell: str) -> str:
    if not cell:
        raise ValueError("there is nothing in it and the descriptor gives no constant")
    return cell


def _area(cell: str) -> str:
    if not _AREA.fullmatch(cell):
        raise ValueError(f"{cell!r} is neither an ISO 3166 alpha-3 code nor the lower-case name of a group")
    return cell


def _decimal(cell: str) -> Decimal:
    try:
        value = Decimal(cell)
    except InvalidOperation:
        raise ValueError(f"{cell!r} is no number") from None
    if not value.is_finite():
        raise ValueError(f"{cell!r} is no finite number")
    return value
