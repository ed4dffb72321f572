"""Where in a file its table stands: the rows that head it, titles above, notes below."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import pandas as pd

from factcheck.domain.errors import FactcheckError
from factcheck.extractor.tables.words import listed
from factcheck.reference.describe import Table, table_at
from factcheck.reference.guess.figures import has_digit, is_amount, is_figure, is_formula, is_missing
from factcheck.reference.names import area_suggested, period_named
from factcheck.reference.readers import head_names, read_grid
from factcheck.reference.readers.xlsx import sheet_names
from factcheck.resources import vocabulary

_SAMPLE = 1 << 16
_LOOKED_AT = 60
"""A head stands in the first rows."""
_LONGEST_PERIOD = 30
_MARKS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Layout:
    """A file as a table: `titles` stand above its head, `notes` under it or between its rows, by row."""

    table: Table
    names: tuple[str, ...]
    body: pd.DataFrame
    titles: tuple[str, ...]
    notes: dict[int, str]


def lay_out(path: Path, sheet: str | None = None) -> Layout:
    """Find the table in the file at `path`.

    Raises:
        FactcheckError: `dataset`: the file cannot be read, or no row of it heads a table of figures.
    """
    table = replace(table_at(path), sheet=sheet)
    if table.format in ("csv", "tsv"):
        table = _as_written(table)
    if table.format == "xlsx" and sheet is None:
        table = replace(table, sheet=first_sheet(path))
    grid = read_grid(table)
    head = _head(grid)
    if head is None:
        raise FactcheckError("dataset", f"{path} has no table that is understood: {_why_none(grid)}.")
    table = replace(table, head=head)
    names = tuple(head_names(grid, head))
    titles = [cell for cells in grid[grid.index < head[0]].itertuples(index=False) for cell in cells if cell]
    body = grid[grid.index > head[-1]]
    has_figures = body.map(_is_amount).any(axis=1)
    notes = {
        int(row): " ".join(filter(None, cells))
        for (row, *cells), figures in zip(body.itertuples(), has_figures, strict=True)
        if any(cells) and (is_numbering(cells) or (not figures and _is_note(cells)))
    }
    body = body[~body.index.isin(notes) & (body != "").any(axis=1)]
    return Layout(replace(table, left_out=frozenset(notes)), names, body, tuple(titles), notes)


def other_sheets(layout: Layout) -> list[str]:
    """The sheets of the same file that were not looked at."""
    if layout.table.format != "xlsx":
        return []
    return [name for name in sheet_names(layout.table.path) if name != layout.table.sheet]


def first_sheet(path: Path) -> str | None:
    """The name of the first sheet; None where the file has none that can be read, which reading it tells."""
    try:
        return sheet_names(path)[0]
    except FactcheckError:
        raise
    except Exception:
        return None


def _as_written(table: Table) -> Table:
    """The table with the encoding and the mark between cells that its text seems to be written with."""
    opener = gzip.open if table.path.suffix == ".gz" else open
    try:
        with opener(table.path, "rb") as file:
            sample = file.read(_SAMPLE)
    except (OSError, EOFError) as error:
        raise FactcheckError("dataset", f"{table.path} cannot be read: {error}.") from error
    encoding = _encoding(sample)
    lines = sample.decode(encoding, errors="replace").splitlines()
    marks = {mark: _regular(lines, mark) for mark in _MARKS}
    best = max(_MARKS, key=lambda mark: marks[mark])
    return replace(table, encoding=encoding, delimiter=best if marks[best] else table.delimiter)


def _encoding(sample: bytes) -> str:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _regular(lines: list[str], mark: str) -> int:
    """How many cells the mark parts the lines into, counting only lines that have as many as most do."""
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if len(row) > 1)
    return max((width * often for width, often in widths.items()), default=0)


def _head(grid: pd.DataFrame) -> tuple[int, ...] | None:
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
    return sum(map(bool, cells)) >= 2 and any(map(_is_amount, cells)) and not is_numbering(cells)


def _why_none(grid: pd.DataFrame) -> str:
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
    if not enough or any(_is_amount(cell) or is_missing(cell) for cell in cells):
        return False
    return not any(sort(cell) and sort(below) for cell, below in zip(cells, figures, strict=True) for sort in _SORTS)


def _goes_on(upper: list[str], head: list[list[str]]) -> bool:
    """Whether a row is the upper part of the head under it: one row of a head, and one only, names the first column."""
    if sum(map(bool, upper)) < 2 or any(map(_is_amount, upper)):
        return False
    return bool(upper[0]) != any(cells[0] for cells in head)


def is_numbering(cells: list[str]) -> bool:
    """Whether a row only counts the columns: 1, 2, 3."""
    said = [cell for cell in cells if cell]
    return len(said) > 1 and said == [str(number) for number in range(1, len(said) + 1)]


def _is_note(cells: list[str]) -> bool:
    """Whether a row without figures is a note: it is no row of a table whose figures are all missing."""
    said = [cell for cell in cells if cell]
    begins = said[0].lower()
    if any(begins.startswith(word) for word in _note_words()):
        return True
    return not any(is_missing(cell) for cell in said) and area_suggested(said[0]) is None


@lru_cache
def _note_words() -> tuple[str, ...]:
    return tuple(map(str, vocabulary("datasets")["notes"]))


@lru_cache(maxsize=100_000)
def _is_area(cell: str) -> bool:
    """Whether a cell names an area, and is no word that heads a column of them."""
    return cell.lower() not in _heads_of_areas() and area_suggested(cell) is not None


@lru_cache
def _heads_of_areas() -> frozenset[str]:
    return frozenset(map(str, vocabulary("datasets")["areas"])) | listed("partners") | listed("reporters")


@lru_cache(maxsize=100_000)
def _is_amount(cell: str) -> bool:
    """Whether a cell is a figure, and not a year or another period."""
    return is_amount(cell) and not is_period(cell)


@lru_cache(maxsize=100_000)
def is_period(cell: str) -> bool:
    """Whether a cell names a period; of bare numbers only years do."""
    if is_figure(cell):
        return cell.isdigit() and len(cell) == 4 and "1900" <= cell <= "2100"
    if len(cell) > _LONGEST_PERIOD or not has_digit(cell):
        return False
    try:
        period_named(cell)
    except ValueError:
        return False
    return True


_SORTS = (_is_area, is_period)
