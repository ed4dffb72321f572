"""XLSX: a sheet's cells as they are shown.

Formulas are not worked out; what they gave when the file was saved is read.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from factcheck.extras import need
from factcheck.reference.dataset import Table
from factcheck.reference.readers.limits import MOST_CELLS, MOST_ROWS, allow

_DAY = re.compile(r"d", re.IGNORECASE)
_MONTH = re.compile(r"m", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_PLACES = 10
"""A percentage is kept as a part of one, whose last places are those of the machine."""


def read_xlsx(table: Table) -> pd.DataFrame:
    """The cells of the table's sheet."""
    with _opened(table.path, as_saved=True) as book:
        rows = _rows(_sheet(book, table.sheet))
    if _has_formulas(table.path):
        with _opened(table.path, as_saved=False) as book:
            rows = _with_unknown_formulas(rows, _rows(_sheet(book, table.sheet)))
    width = max((len(row) for row in rows), default=0)
    if width == 0:
        raise ValueError("the sheet is empty")
    grid = pd.DataFrame([row + [""] * (width - len(row)) for row in rows], dtype=object)
    grid.index += 1
    return grid


def sheet_names(path: Path) -> list[str]:
    """The names of the file's sheets, in order."""
    with _opened(path, as_saved=True) as book:
        return [sheet.title for sheet in book.worksheets]


@contextmanager
def _opened(path: Path, *, as_saved: bool) -> Iterator[Any]:
    """The workbook, read as it is gone through: with what formulas gave when it was saved, or with the formulas."""
    openpyxl = need("openpyxl", "data", "an Excel file")
    _look_at(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations, which say nothing of the cells
        book = openpyxl.load_workbook(path, read_only=True, data_only=as_saved, keep_links=False)
        try:
            yield book
        finally:
            book.close()


def _look_at(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        raise ValueError("it is no XLSX file: open it in a spreadsheet and save it as XLSX")
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    allow(path.stat().st_size, sum(member.file_size for member in members))


def _sheet(book: Any, name: str | None) -> Any:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if name is not None and name not in sheets:
        raise ValueError(f"it has no sheet {name!r}, only {', '.join(map(repr, sheets))}")
    if not sheets:
        raise ValueError("it has no sheet with cells")
    return sheets[name] if name is not None else next(iter(sheets.values()))


def _rows(sheet: Any) -> list[list[str]]:
    sheet.reset_dimensions()  # what a file says of its own size may be a lie, or a trap
    rows: list[list[str]] = []
    cells = 0
    for row in sheet.iter_rows():
        cells += len(row)
        if cells > MOST_CELLS or len(rows) == MOST_ROWS:
            raise ValueError(f"the sheet spans more than {MOST_CELLS:,} cells or {MOST_ROWS:,} rows")
        shown = [_shown(cell) for cell in row]
        while shown and not shown[-1]:
            shown.pop()
        rows.append(shown)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _shown(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        return f"{round(value * 100, _PLACES):g}%"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, date):
        return _dated(value, _QUOTED.sub("", cell.number_format or ""))
    return str(value)


def _dated(day: date, form: str) -> str:
    """The date as precisely as the cell shows it: 2023, 2023-05 or 2023-05-31."""
    if _DAY.search(form):
        return str(day.date() if isinstance(day, datetime) else day)
    return f"{day.year}-{day.month:02}" if _MONTH.search(form) else str(day.year)


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and any(b"<f" in piece for piece in _pieces(archive, name)):
                return True
    return False


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as member:
        before = b""
        while piece := member.read(1 << 20):
            yield before + piece
            before = piece[-1:]


def _with_unknown_formulas(rows: list[list[str]], formulas: list[list[str]]) -> list[list[str]]:
    """The cells as saved; where a formula was saved without what it gives, the formula itself, as the text it is."""
    rows = rows + [[] for _ in formulas[len(rows) :]]
    for row, written in zip(rows, formulas, strict=False):
        row += [""] * (len(written) - len(row))
        for place, formula in enumerate(written):
            if not row[place] and formula.startswith("="):
                row[place] = formula
    return rows
