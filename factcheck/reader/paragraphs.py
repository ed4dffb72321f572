"""The paragraphs of a page: a line each, or several lines that the width of a mail broke."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.domain.table import Table
from factcheck.reader.cues import Cues

_LINE = re.compile(r"[^\n]+")
_BROKEN = range(50, 101)
"""As many characters has a line that was broken by the width of a page."""
_MANY = 3


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
    """The paragraphs of `reading` in order, each of `tables` one of them; blank lines belong to none."""
    lines = [span for found in _LINE.finditer(reading) if (span := _stripped(reading, found.start(), found.end()))]
    starts = [table.start for table in tables]
    rows: list[list[tuple[int, int]]] = [[] for _ in tables]
    others: list[tuple[int, int]] = []
    for line in lines:
        number = bisect_right(starts, line[0]) - 1
        (rows[number] if number >= 0 and line[0] < tables[number].end else others).append(line)
    around = {cell.start for table in tables for cell in (*table.captions, *table.notes)}
    page = [Paragraph(tuple(own), Cues(_joined(reading, own)), is_table=True) for own in rows]
    page += [replace(found, is_caption=found.lines[0][0] in around) for found in _grouped(reading, others)]
    return sorted(page, key=lambda paragraph: paragraph.lines)


def _grouped(reading: str, lines: list[tuple[int, int]]) -> list[Paragraph]:
    broken = _is_broken(reading, lines)
    groups: list[list[tuple[int, int]]] = []
    for line in lines:
        if groups and broken and _goes_on(reading, groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), Cues(_joined(reading, group))) for group in groups]


def _stripped(reading: str, start: int, end: int) -> tuple[int, int] | None:
    line = reading[start:end]
    left, right = len(line) - len(line.lstrip()), len(line.rstrip())
    return (start + left, start + right) if right else None


def _is_broken(reading: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a page width broke the text: no long lines, and a sentence that a full one cuts goes on below."""
    if sum(end - start > _BROKEN.stop for start, end in lines) > 1:
        return False
    stopped = [
        following
        for line, following in pairwise(lines)
        if line[1] - line[0] in _BROKEN
        and _touch(reading, line, following)
        and not Cues(reading[line[0] : line[1]]).ends_sentence
    ]
    going_on = sum(not reading[start].isupper() for start, _ in stopped)
    return len(stopped) >= _MANY and 2 * going_on >= len(stopped)


def _goes_on(reading: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    full = line[1] - line[0] >= _BROKEN.start
    return full and _touch(reading, line, following) and not Cues(reading[following[0] : following[1]]).bullet


def _touch(reading: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether no blank line stands between them."""
    return reading.count("\n", line[1], following[0]) == 1


def _joined(reading: str, lines: list[tuple[int, int]]) -> str:
    return " ".join(reading[start:end] for start, end in lines)
