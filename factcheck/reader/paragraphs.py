"""The paragraphs of a page: a line each, or the lines of a table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.domain.table import Table
from factcheck.reader.cues import Cues

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lines` are the offsets of its lines, without line breaks and outer spaces."""

    lines: tuple[tuple[int, int], ...]
    cues: Cues
    is_table: bool = False
    """Whether its lines are those of a table."""
    is_caption: bool = False
    """Whether it names the table below it, or says where that above it is from."""


def paragraphs(reading: str, tables: Sequence[Table] = ()) -> list[Paragraph]:
    """The paragraphs of `reading` in order, each of `tables` one of them.

    Blank lines belong to none, nor do bars alone, which part the cells of a table that stand below each other.
    """
    starts = [table.start for table in tables]
    lines = [span for place in _lines(reading, starts) if (span := _stripped(reading, *place))]
    rows: list[list[tuple[int, int]]] = [[] for _ in tables]
    others: list[tuple[int, int]] = []
    for line in lines:
        number = bisect_right(starts, line[0]) - 1
        (rows[number] if number >= 0 and line[0] < tables[number].end else others).append(line)
    around = {cell.start for table in tables for cell in (*table.captions, *table.notes)}
    page = [Paragraph(tuple(own), Cues(_joined(reading, own)), is_table=True) for own in rows]
    page += [Paragraph((line,), Cues(reading[line[0] : line[1]]), is_caption=line[0] in around) for line in others]
    return sorted(page, key=lambda paragraph: paragraph.lines)


def _lines(reading: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The lines of `reading`; one in which a table begins, behind what leads to it, is two."""
    for found in _LINE.finditer(reading):
        inner = starts[bisect_right(starts, found.start()) : bisect_left(starts, found.end())]
        yield from pairwise([found.start(), *inner, found.end()])


def _stripped(reading: str, start: int, end: int) -> tuple[int, int] | None:
    line = reading[start:end]
    left, right = len(line) - len(line.lstrip()), len(line.rstrip())
    return (start + left, start + right) if line.strip("| ") else None


def _joined(reading: str, lines: list[tuple[int, int]]) -> str:
    return " ".join(reading[start:end] for start, end in lines)
