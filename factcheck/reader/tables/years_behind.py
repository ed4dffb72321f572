"""Rows whose figures have their years in brackets behind them: "France: 36.6 (2021), 34.8 (2022)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from factcheck.reader.tables.rows import Chunk, Cut, Line

_FIGURE = r"[-–−+]?\d(?:[\d.,]*\d)?"
_YEAR = r"(?:19|20)\d\d"
_ITEM = re.compile(rf"(?P<figure>{_FIGURE})\s?\((?P<year>{_YEAR})\)")
_ROW = re.compile(
    rf"(?P<name>[^\W\d_][^:\n]{{0,60}}?)(?::|\s[–—-])?\s+(?P<items>{_FIGURE}\s?\({_YEAR}\)(?:[,;]?\s{_FIGURE}\s?\({_YEAR}\)){{1,9}})[.;]?"
)
_FEWEST = 2
"""So many rows of the same years are a table."""


def with_years_over(page: Sequence[Line], reading: str) -> list[Line]:
    """`page`, such rows cut into cells below a line of their years."""
    found: list[Line] = []
    for years, rows in groupby(((line, _row(line, reading)) for line in page), lambda row: _years(row[1])):
        run = [*rows]
        if not years or len(run) < _FEWEST:
            found.extend(line for line, _ in run)
            continue
        cut = [replace(line, cut=Cut.BARS, chunks=tuple(_cells(row))) for line, row in run if row]
        found.append(replace(cut[0], chunks=(Chunk(cut[0].start, ""), *_heads(run[0][1]))))
        found.extend(cut)
    return found


def _row(line: Line, reading: str) -> re.Match[str] | None:
    return _ROW.fullmatch(reading, line.start, line.end) if line.cut is Cut.NOTHING and line.chunks else None


def _items(row: re.Match[str] | None) -> Iterator[re.Match[str]]:
    if row:
        yield from _ITEM.finditer(row.string, *row.span("items"))


def _years(row: re.Match[str] | None) -> tuple[str, ...]:
    """The years of a row, none twice."""
    years = tuple(item["year"] for item in _items(row))
    return years if len({*years}) == len(years) else ()


def _cells(row: re.Match[str]) -> Iterator[Chunk]:
    yield Chunk(row.start("name"), row["name"].strip())
    for item in _items(row):
        yield Chunk(item.start("figure"), item["figure"])


def _heads(row: re.Match[str] | None) -> Iterator[Chunk]:
    for item in _items(row):
        yield Chunk(item.start("year"), item["year"])
