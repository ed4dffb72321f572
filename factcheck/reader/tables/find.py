"""Tables on a page: several lines with figures in the same columns, the lines that head them, and the words around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import captions_over, is_blank, notes_under, opens_as_note, words_of
from factcheck.reader.tables.columns import Columns
from factcheck.reader.tables.heads_above import with_heads_above
from factcheck.reader.tables.names import as_cells, naming_column, with_wrapped
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.reader.tables.units import names_unit

_FEWEST = 2
"""So many lines with figures make a table."""
_HEADER_LINES = 5
_TRIED_AGAIN = 40
"""A block of more lines that is no table is not looked through for one."""
_SHORT = 8
"""A line of so many words at most may head the rows below it, or go on with the name above it."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines `page[first:stop]` of a table; those before `body` head its columns."""

    first: int
    body: int
    stop: int


def cut_tables(reading: str, page: Sequence[Line]) -> list[Table]:
    """The tables whose lines are cut into cells. A menu, a list of links or a line of figures alone is none."""
    found: list[Table] = []
    at = 0
    while at < len(page):
        if not page[at].has_figures:
            at += 1
            continue
        block = _block(page, at)
        table = _table(reading, page, block)
        if table:
            found.append(with_heads_above(table, page, block.first))
        at = block.stop if table or block.stop - at > _TRIED_AGAIN else at + 1
    return found


def _block(page: Sequence[Line], body: int) -> _Block:
    """The lines around the line of figures `body` that may be of one table with it."""
    cut = page[body].cut
    stop = body + 1
    for number in range(body + 1, len(page)):
        line = page[number]
        if is_blank(line) and not _goes_on(page, number, cut):
            break
        if not (is_blank(line) or line.cut in (cut, Cut.RULE) or _may_be_name(line, cut)):
            break
        if _heads_anew(page, number, cut):
            break
        if line.has_figures or line.cut in (Cut.RULE, Cut.BARS) or _continues(page[number - 1], line):
            stop = number + 1
    first = body
    for number in range(body - 1, max(-1, body - 1 - _HEADER_LINES), -1):
        line = page[number]
        if line.has_figures:
            break
        if line.cut in (cut, Cut.RULE) and not Cues(words_of(line)).menu:
            first = number
        elif number and page[number - 1].cut is cut and _may_be_name(line, cut) and not is_blank(line):
            continue
        elif not (is_blank(line) and number and page[number - 1].cut in (cut, Cut.RULE)):
            break
    return _Block(first, body, stop)


def _goes_on(page: Sequence[Line], number: int, cut: Cut) -> bool:
    """Whether one blank line only parts two rows."""
    ahead = page[number + 1 : number + 3]
    return (
        bool(ahead)
        and (ahead[0].has_figures or any(line.has_figures for line in ahead[1:]))
        and any(line.cut is cut for line in ahead)
    )


def _heads_anew(page: Sequence[Line], number: int, cut: Cut) -> bool:
    """Whether a line under rows of figures heads the columns of another table: words in as many cells as those have."""
    line = page[number]
    filled = len(page[number - 1].filled)
    return (
        line.cut is cut
        and not line.has_figures
        and len(line.filled) > 1
        and len(line.filled) in (filled, filled - 1)
        and not any(chunk.is_absent for chunk in line.filled)
    )


def _may_be_name(line: Line, cut: Cut) -> bool:
    """Whether a line without cells may be the name of a row, or head those below it."""
    words = words_of(line)
    return cut is not Cut.BARS and bool(words) and len(words.split()) <= _SHORT and not Cues(words).ends_sentence


def _continues(before: Line, line: Line) -> bool:
    """Whether the line goes on with the name that a row began with: "(millions", "of dollars)"."""
    return (
        before.has_figures
        and len(line.chunks) == 1
        and (line.chunks[0].text[:1].islower() or ")" in line.chunks[0].text)
    )


def _table(reading: str, page: Sequence[Line], block: _Block) -> Table | None:
    head = [line for line in page[block.first : block.body] if line.filled]
    body = [line for line in page[block.body : block.stop] if line.filled]
    if _are_padded(body):
        head, body = ([replace(line, chunks=tuple(line.filled)) for line in lines] for lines in (head, body))
    while len(head) > 1 and len(head[-1].filled) == 1 and head[-1].filled[0] == head[-1].chunks[0]:
        body.insert(0, head.pop())
    figures = [line for line in body if line.has_figures]
    if len(figures) < _FEWEST:
        return None
    columns = Columns(figures)
    placed = [columns.placed(line) for line in body]
    rows = [cells for cells in placed if cells]
    named = naming_column(rows)
    if len(rows) < len(placed) or named is None or not _is_filled(rows, named):
        return None
    inner, head = _split(head)
    if columns.by_place and columns.number == _FEWEST and len(figures) == _FEWEST and not head:
        return None
    over = [columns.spanned(line, above=number + 1 < len(head)) for number, line in enumerate(head)]
    captions, notes = captions_over(page, block.first), notes_under(page, block.stop)
    below = [row for row in rows if _is_note(row)] or ([rows[-1]] if _says_unit(rows) else [])
    listed = [row for row in rows if row not in below]
    return Table(
        start=page[block.first].start,
        end=page[block.stop - 1].end,
        captions=(*captions, *map(_cell, inner)),
        heads=tuple(tuple(_cell(row[n]) for row in over if row[n]) for n in range(columns.number)),
        rows=tuple(map(Row, with_wrapped(reading, listed, named) if columns.by_place else map(as_cells, listed))),
        notes=(*(_cell(chunk) for row in below for chunk in row if chunk), *notes),
        named=named,
    )


def _are_padded(body: Sequence[Line]) -> bool:
    """Whether tabs only push the cells to their places, more of them behind short names than behind long ones."""
    rows = [line for line in body if line.has_figures and line.cut is Cut.TABS]
    places = {tuple(bool(chunk.text) for chunk in line.chunks) for line in rows}
    return len(places) > 1 and len({sum(filled) for filled in places}) == 1 and all(filled[0] for filled in places)


def _split(head: Sequence[Line]) -> tuple[list[Chunk], list[Line]]:
    """The captions inside the table, lines of one cell on top, and the lines that head columns."""
    first = next((n for n, line in enumerate(head) if len(line.filled) > 1), len(head))
    return [chunk for line in head[:first] for chunk in line.filled], list(head[first:])


def _is_filled(rows: Sequence[list[Chunk | None]], named: int) -> bool:
    """Whether several rows have figures in the same column, and most of their cells are figures."""
    columns = [[row[n] for row in rows] for n in range(len(rows[0])) if n != named]
    filled = [[chunk for chunk in column if chunk and not chunk.is_absent] for column in columns]
    figures = [sum(chunk.is_figure for chunk in column) for column in filled]
    return max(figures) >= _FEWEST and 2 * sum(figures) >= sum(map(len, filled))


def _is_note(row: Sequence[Chunk | None]) -> bool:
    filled = [chunk for chunk in row if chunk]
    return len(filled) == 1 and opens_as_note(filled[0].text)


def _says_unit(rows: Sequence[list[Chunk | None]]) -> bool:
    """Whether the last row is but words that name a unit, "(million dollars)", and no name goes on in a bracket."""
    alone = [filled[0].text for row in rows if len(filled := [chunk for chunk in row if chunk]) == 1]
    *others, last = alone or [""]
    named = len([chunk for chunk in rows[-1] if chunk]) == 1 and names_unit(f"({last})")
    return named and not any(text.endswith(")") for text in others)


def _cell(chunk: Chunk | None) -> Cell:
    assert chunk is not None
    return Cell(((chunk.start, chunk.end),))
