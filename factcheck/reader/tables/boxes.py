"""Figures in boxes, as infographics paste: a name, its figure and perhaps its time, a line each, and a blank line.

``Inflation rate`` / ``10.4%`` / ``October 2022``; the figure may stand first, and its change last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import captions_over, is_blank, notes_under
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.resources import word_shape

_FEWEST = 3
"""So many boxes of one shape are a table."""
_LINES = range(2, 5)
_WORDS = 8
_TIME_WORDS = 4
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2})\s+(?=[^\W\d_])")
_NAME, _FIGURE, _TIME = "nft"
_SHAPES = re.compile(r"t?(?:nt?f{1,2}|f{1,2}n)t?")
_OF_GDP = word_shape("heads", "of_gdp")


def boxed_tables(reading: str, page: Sequence[Line]) -> Iterator[Table]:
    """The tables of `page` whose rows are such boxes."""
    boxes = [*_boxes(page)]
    for shape, run in groupby(boxes, lambda box: _shape(page[slice(*box)])):
        rows = [*run]
        if shape and len(rows) >= _FEWEST:
            yield _table(page, shape, rows)


def _boxes(page: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """From where to where lines go that no blank one parts."""
    for blank, places in groupby(range(len(page)), lambda place: is_blank(page[place])):
        box = [*places]
        if not blank:
            yield box[0], box[-1] + 1


def _shape(lines: Sequence[Line]) -> str:
    """What the lines of a box are, a letter each; none where it is no box."""
    if len(lines) not in _LINES or any(line.cut is not Cut.NOTHING for line in lines):
        return ""
    shape = "".join(map(_kind, lines))
    return shape if _SHAPES.fullmatch(shape) else ""


def _kind(line: Line) -> str:
    words = line.chunks[0].text
    if Chunk(line.start, _OF_GDP.sub("", words)).is_figure and not line.chunks[0].is_year:
        return _FIGURE
    cues = Cues(words[_numbering(words) :])
    if _DATED.search(words) and cues.length <= _TIME_WORDS:
        return _TIME
    named = words[_numbering(words)].isalpha() and not (cues.ends_sentence or cues.announces or cues.number)
    return _NAME if named and cues.length <= _WORDS else " "


def _numbering(words: str) -> int:
    """How long the number of the rank is that stands before a name."""
    found = _NUMBERED.match(words)
    return found.end() if found else 0


def _table(page: Sequence[Line], shape: str, boxes: Sequence[tuple[int, int]]) -> Table:
    lines = [page[start:stop] for start, stop in boxes]
    return Table(
        start=lines[0][0].start,
        end=lines[-1][-1].end,
        captions=tuple(captions_over(page, boxes[0][0])),
        heads=((),) * len(shape),
        rows=tuple(Row(tuple(Cell(((line.start, line.end),)) for line in box)) for box in lines),
        notes=tuple(notes_under(page, boxes[-1][1])),
        named=shape.index(_NAME),
    )
