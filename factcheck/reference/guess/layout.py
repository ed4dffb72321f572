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
from factcheck.reference.dataset import Table
from factcheck.reference.describe import table_at
from factcheck.reference.guess.figures import is_missing
from factcheck.reference.guess.head import find_head, is_numbering, why_no_head
from factcheck.reference.guess.sorts import is_level
from factcheck.reference.names import area_suggested
from factcheck.reference.readers import head_names, read_grid
from factcheck.reference.readers.xlsx import sheet_names
from factcheck.resources import vocabulary

_SAMPLE = 1 << 16
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
    head = find_head(grid)
    if head is None:
        raise FactcheckError("dataset", f"{path} has no table that is understood: {why_no_head(grid)}.")
    table = replace(table, head=head)
    names = tuple(head_names(grid, head))
    titles = [cell for cells in grid[grid.index < head[0]].itertuples(index=False) for cell in cells if cell]
    body = grid[grid.index > head[-1]]
    has_figures = body.map(is_level).any(axis=1)
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
