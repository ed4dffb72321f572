"""Rows pasted as two lines: the name of each above its figures, which only a space parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import is_blank
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.reader.tables.spaced import FIGURE, NAME_WORDS

_FEWEST = 3
"""So many such rows with as many figures each are a table."""


def with_names_beside(page: Sequence[Line]) -> list[Line]:
    """`page`, each such name and its figures made one line of cells."""
    rows = {number: row for number in range(1, len(page)) if (row := _row(page[number - 1], page[number]))}
    widths = [len(row.chunks) for row in rows.values()]
    alike = {number: row for number, row in rows.items() if widths.count(len(row.chunks)) >= _FEWEST}
    return [alike.get(number, line) for number, line in enumerate(page) if number + 1 not in alike]


def _row(name: Line, figures: Line) -> Line | None:
    if not _is_name(name) or figures.cut is not Cut.NOTHING or is_blank(figures):
        return None
    (chunk,) = figures.chunks
    cells = [Chunk(chunk.start + found.start(), found[0]) for found in FIGURE.finditer(chunk.text)]
    if len(cells) < 2 or " ".join(cell.text for cell in cells) != " ".join(chunk.text.split()):
        return None
    if all(cell.is_year for cell in cells):
        return None
    return replace(name, end=figures.end, cut=Cut.TABS, chunks=(*name.chunks, *cells))


def _is_name(line: Line) -> bool:
    if line.cut is not Cut.NOTHING or is_blank(line):
        return False
    words = line.chunks[0].text
    named = words[0].isalpha() and not words.endswith(":") and not Cues(words).ends_sentence
    return named and len(words.split()) <= NAME_WORDS
