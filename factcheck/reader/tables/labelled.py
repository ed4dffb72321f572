"""Rows that marks part: "Inflation (%): 4.1 | 0.6" under "Indicators: 2014 | 2015", "Peru / 4.1 / 0.6"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from factcheck.reader.tables.rows import Chunk, Cut, Line

_CUT = re.compile(r"\s*\|\s*|\s+/\s+|\s*;\s+")
_DASH = re.compile(r"\s[–—-]{1,2}\s+")
_NAMED = re.compile(
    r"(?=[^:|/]*?(?:[^\W\d]|(?:19|20)\d\d))(?:[^:|]{2,80}:\s+|(?:[^:|/]|(?<=\S)/|/(?=\S)){2,80}\s/\s+)(?=[^\W_]|[-–−+$€£(])"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?\s?(?:\(?[a-z]{1,4}\.?\)?|\*)?")
"""What heads a column, with a mark of what is estimated, expected or not final: "2019 (e)", "2020f"."""
_LONGEST = 160
_FEWEST = 2
"""So many cells has a row, and so many rows a table."""


def with_labels_apart(page: Sequence[Line], reading: str) -> list[Line]:
    """The lines, those of such a table cut into the name of the row and as many cells as the others have."""
    found: list[Line] = []
    for cells, rows in groupby(((line, _cells(line, reading)) for line in page), lambda row: len(row[1])):
        run = [*rows]
        figures = sum(all(cell.is_figure and not cell.is_year for cell in row[1:]) for _, row in run)
        if cells > _FEWEST and figures >= _FEWEST:
            if found and (head := _parted(found[-1], reading)) and len(head) == cells:
                found[-1] = replace(found[-1], cut=Cut.BARS, chunks=head)
            found.extend(replace(line, cut=Cut.BARS, chunks=row) for line, row in run)
        else:
            found.extend(line for line, _ in run)
    return found


def _cells(line: Line, reading: str) -> tuple[Chunk, ...]:
    """The name and the cells of a line that tells figures, or years that head them; none where it does not."""
    name, *cells = _parted(line, reading) or (None,)
    return (name, *cells) if name and all(map(_is_cell, cells)) else ()


def _parted(line: Line, reading: str) -> tuple[Chunk, ...]:
    """What stands before the colon of a line, and what is parted behind it; none where it is not so made."""
    named = _NAMED.match(reading, line.start, line.end)
    if named:
        name = Chunk(line.start, reading[line.start : named.end()].rstrip(":/ "))
        row = (name, *_parts(reading, _CUT, named.end(), line.end))
    else:
        row = tuple(_parts(reading, _DASH, line.start, min(line.end, line.start + _LONGEST)))
    return row if len(row) > _FEWEST and all(cell.text for cell in row) else ()


def _parts(reading: str, marks: re.Pattern[str], start: int, end: int) -> Iterator[Chunk]:
    for cut in marks.finditer(reading, start, end):
        yield Chunk(start, reading[start : cut.start()])
        start = cut.end()
    yield Chunk(start, reading[start:end])


def _is_cell(cell: Chunk) -> bool:
    return cell.is_figure or cell.is_absent or _YEAR.fullmatch(cell.text) is not None
