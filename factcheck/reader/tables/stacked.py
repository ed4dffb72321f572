"""Tables pasted a cell a line: as many heads as columns, then row behind row with its figures in the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import captions_over, notes_under
from factcheck.reader.tables.lists import lead_in
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.reader.tables.units import names_unit

_COLUMNS = range(2, 11)
_FEWEST = 3
"""So many rows of one kind are a table."""
_LONGEST = 60
_WORDS = 8
_STUB = 2
_UNIT = re.compile(r"\s?\([^()]*\)")
"""What only the first of heads that are alike may tell: "Volume (tons)", "Volume"."""
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|%")


def stacked_tables(reading: str, page: Sequence[Line]) -> Iterator[Table]:
    """The tables of `page` whose cells stand below each other; their heads or their lead-in name a year or a unit."""
    lines = [_bare(line) for line in page if line.chunks]
    kinds = [_kind(line) for line in lines]
    at = 1
    while at < len(lines):
        width = _width(lines, kinds, at)
        table = _table(reading, lines, kinds, at, width) if width else None
        if width is None or table is None:
            at += 1
            continue
        yield table
        at += sum(len(row.filled) for row in table.rows)


def _bare(line: Line) -> Line:
    """A line of one cell without the bar beside it."""
    alone = line.cut is Cut.BARS and len(line.filled) == 1
    return replace(line, cut=Cut.NOTHING, chunks=tuple(line.filled)) if alone else line


def _kind(line: Line) -> str:
    """What a line may be: a name, a figure, or no cell at all."""
    if line.cut is not Cut.NOTHING or line.end - line.start > _LONGEST:
        return " "
    chunk = line.chunks[0]
    if chunk.is_figure or chunk.is_absent:
        return "1"
    cues = Cues(chunk.text)
    ends = cues.ends_sentence and not cues.amount
    return " " if cues.length > _WORDS or ends or chunk.text.endswith(":") or cues.bullet else "a"


def _width(lines: Sequence[Line], kinds: Sequence[str], at: int) -> int | None:
    """How many lines from `at` on are a row, the same kinds of cells as in the next ones."""
    named = at + _numbers(lines[at], 1)
    if named == len(lines) or not (kinds[named] == "a" or lines[named].chunks[0].is_year):
        return None
    for width in _COLUMNS:
        row = kinds[at : at + width]
        figures = [lines[n].chunks[0] for n in range(named, min(at + width, len(lines))) if kinds[n] == "1"]
        if " " in row or not any(chunk.is_figure and not chunk.is_year for chunk in figures):
            continue
        rows = [at + n * width for n in range(1, _FEWEST)]
        numbered = named == at or all(_numbers(lines[n], 1 + (n - at) // width) for n in rows if n < len(lines))
        named_alike = kinds[named] == "a" or all(n < len(lines) and lines[n].chunks[0].is_year for n in rows)
        *full, last = [kinds[n : n + width] == row for n in rows]
        if numbered and named_alike and all(full) and (last or _left_short(kinds, rows[-1], row)):
            return width
    return None


def _left_short(kinds: Sequence[str], at: int, row: Sequence[str]) -> int:
    """How many cells the row at `at` has, where its last ones are left out: a balance without a growth rate; else 0."""
    cells = [*takewhile(lambda pair: pair[0] == pair[1], zip(kinds[at:], row, strict=False))]
    ended = kinds[at + len(cells) : at + len(cells) + 1] != ["1"]
    return len(cells) if 1 < len(cells) < len(row) and ended else 0


def _numbers(line: Line, number: int) -> bool:
    """Whether a line is only the number of a row."""
    return line.chunks[0].text.rstrip(".)") == str(number)


def _table(reading: str, lines: Sequence[Line], kinds: Sequence[str], at: int, width: int) -> Table | None:
    upper, heads = _heads(lines, kinds, at, width)
    if len(heads) < width - 1 and width > _COLUMNS.start:
        return None
    heads = heads if len(heads) >= width - 1 else []
    first = min([*upper, *heads, at])
    lead = lead_in(reading, lines[first - 1]) if first else None
    said = [cell.words(reading) for cell in [*(_cell(lines[n].chunks[0]) for n in heads), *filter(None, [lead])]]
    if not (any(names_unit(f"({words})") for words in said) or (heads and any(map(_DATED.search, said)))):
        return None
    stop = at
    while kinds[stop : stop + width] == kinds[at : at + width]:
        stop += width
    last = _left_short(kinds, stop, kinds[at : at + width])
    over: list[tuple[Cell, ...]] = [*[()] * (width - len(heads)), *((_cell(lines[n].chunks[0]),) for n in heads)]
    spans = len(upper) and (width - 1) // len(upper)
    for place in range(1, width) if spans else ():
        over[place] = (_cell(lines[upper[(place - 1) // spans]].chunks[0]), *over[place])
    starts = [*range(at, stop, width), *([stop] if last else [])]
    stop += last
    return Table(
        start=lines[first].start,
        end=lines[stop - 1].end,
        captions=tuple(captions_over(lines, first) or ([lead] if lead else [])),
        heads=tuple(over),
        rows=tuple(_row(lines[n : min(n + width, stop)], width) for n in starts),
        notes=tuple(notes_under(lines, stop)),
        named=int(_numbers(lines[at], 1)),
    )


def _heads(lines: Sequence[Line], kinds: Sequence[str], at: int, width: int) -> tuple[list[int], list[int]]:
    """The lines above `at` that head columns, and those that head several of them each, whose heads are the same."""
    above = [*takewhile(lambda n: _may_head(lines, kinds, n), range(at - 1, max(-1, at - 1 - 2 * width), -1))][::-1]
    words = [lines[n].chunks[0].text for n in above]
    columns = width - 1
    for parts in (number for number in range(2, columns) if columns % number == 0):
        lower = [_UNIT.sub("", one) for one in words[-columns:]]
        again = lower[: columns // parts] * parts
        if len(above) >= columns + parts and lower == again and len({*again}) == columns // parts:
            upper = above[-columns - parts : -columns]
            stub = [n for n in above[: -columns - parts][-1:] if _is_stub(lines[n])]
            return upper, [*stub, *above[-columns:]]
    return [], above[-width:]


def _is_stub(line: Line) -> bool:
    """Whether it is short enough to head the names of the rows, and no caption."""
    words = line.chunks[0].text
    return len(words.split()) <= _STUB and not any(character.isdigit() for character in words)


def _may_head(lines: Sequence[Line], kinds: Sequence[str], number: int) -> bool:
    return kinds[number] == "a" or (kinds[number] == "1" and lines[number].chunks[0].is_year)


def _row(lines: Sequence[Line], width: int) -> Row:
    cells = [_cell(line.chunks[0]) for line in lines]
    return Row((*cells, *[None] * (width - len(cells))))


def _cell(chunk: Chunk) -> Cell:
    return Cell(((chunk.start, chunk.end),))
