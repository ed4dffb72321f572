"""Charts pasted as text: the names below each other, and below the last as many figures, the first of the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import captions_over, is_blank, notes_under
from factcheck.reader.tables.lists import lead_in
from factcheck.reader.tables.rows import Cut, Line
from factcheck.reader.tables.units import names_unit

_FEWEST = 4
"""So many names with as many figures are a table."""
_WORDS = 5


def names_before_figures(reading: str, page: Sequence[Line]) -> Iterator[Table]:
    """The tables of `page` that are so pasted, under a line that names their unit."""
    at = 0
    while at < len(page):
        figures = [*takewhile(lambda n: _is_figure(page[n]), range(at, len(page)))]
        names = _names(page, at, len(figures)) if len(figures) >= _FEWEST else None
        if names and (table := _table(reading, page, names, figures)):
            yield table
        at += max(1, len(figures))


def _names(page: Sequence[Line], stop: int, number: int) -> list[int] | None:
    """The last `number` lines before `stop`, where all are names; a blank line may part them from the figures."""
    above = [n for n in range(stop - 1, max(-1, stop - 2 - number), -1) if not (n == stop - 1 and is_blank(page[n]))]
    names = above[:number][::-1]
    return names if len(names) == number and all(_is_name(page[n]) for n in names) else None


def _is_figure(line: Line) -> bool:
    return line.cut is Cut.NOTHING and bool(line.chunks) and line.chunks[0].is_figure and not line.chunks[0].is_year


def _is_name(line: Line) -> bool:
    if line.cut is not Cut.NOTHING or not line.chunks:
        return False
    words = line.chunks[0].text
    sentence = Cues(words).ends_sentence or words.endswith(":")
    return words[0].isalpha() and len(words.split()) <= _WORDS and not sentence


def _table(reading: str, page: Sequence[Line], names: Sequence[int], figures: Sequence[int]) -> Table | None:
    over = next((n for n in range(names[0] - 1, -1, -1) if not is_blank(page[n])), None)
    lead = lead_in(reading, page[over]) if over is not None else None
    if over is None or lead is None or not names_unit(f"({lead.words(reading)})"):
        return None
    captions = captions_over(page, names[0]) or [lead]
    return Table(
        start=page[names[0]].start,
        end=page[figures[-1]].end,
        captions=tuple(captions),
        heads=((), ()),
        rows=tuple(Row((_cell(page[n]), _cell(page[m]))) for n, m in zip(names, figures, strict=True)),
        notes=tuple(notes_under(page, figures[-1] + 1)),
        listed=True,
    )


def _cell(line: Line) -> Cell:
    return Cell(((line.start, line.end),))
