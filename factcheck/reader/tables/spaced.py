"""Rows whose cells are only one space apart: a name, and behind it as many figures as in the rows above and below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import is_blank
from factcheck.reader.tables.rows import SCALE, SIGN, Chunk, Cut, Line
from factcheck.reader.tables.spaced_heads import YEAR, heads_of, heads_over, heads_split

_FEWEST = 3
"""So many rows with as many figures each are a table."""
_COLUMNS = 3
"""A list with one figure to a row is told by the unit that its lead-in names."""
_LONGEST = 160
_NONE = r"(?:[-–—−·]{1,2}|\([-–—−zZ]\)|n/?a\.?|n\.a\.?|\.\.\.?|…|[xX])"
"""What stands for a figure that there is none of."""
_CELL = (
    rf"(?:[<>~±]?[(\[]?[-–−+]?(?:{SIGN})?[-–−+]?\.?\d(?:[\d.,'’]*\d)?(?:\s?{SCALE}(?!\w))?(?:\s?(?:%|pp(?!\w)))?[)\]]?[*†]*"
    rf"|{_NONE})"
)
_SHORTENED = r"(?:\.[^\W\d_]|\s[^\W\d_]{1,4})\."
"""How a name ends that ends in letters with points, "n.e.s.", or cut short: "Bosnia & Herz."."""
FIGURE = re.compile(rf"(?<!\S){_CELL}(?=[,;\s]|$)")
"""A cell of such a row."""
_ROW = re.compile(
    rf"(?P<name>\S(?:.{{0,58}}?(?:[^\s:;,–—.…-]|{_SHORTENED}))?)(?P<mark>[,;]?)\s(?P<figures>{_CELL}(?:(?P=mark)\s{_CELL})*)"
)
_GROUPED_CELL = r"[-–−+]?\d{1,3}(?:[\s,]\d{3})*[.,]\d{1,2}(?!\d)"
_GROUPED = re.compile(
    rf"(?P<name>[^\W\d](?:.{{0,58}}?[^\s\d:;,])?)\s(?P<figures>{_GROUPED_CELL}(?:\s{_GROUPED_CELL})+)"
)
"""A row of figures whose thousands spaces part, and all of which have decimals: "Peru 2 714 816.3 158.4"."""
_GROUP = re.compile(r"\d\s\d{3}[\s.,]")
_DASHES = ("-", "–", "—", "−")
"""What parts a name from its figure in a list."""
NAME_WORDS = 7
"""So many words at most name a row."""


def with_spaced(page: Sequence[Line]) -> list[Line]:
    """`page`, the rows of such tables and the line that heads their columns cut into cells."""
    lines = [*_with_names_apart(page)]
    at = 0
    while at < len(lines):
        grouped = _alike(lines, at, _grouped_cells)
        rows = max(grouped, _alike(lines, at, _cells), key=len)
        named = [*_with_years([*rows.values()])]
        stop = max(rows, default=at) + 1
        if len(rows) < _FEWEST or len(named[0]) < _COLUMNS:
            at = stop
            continue
        for number, row in zip(rows, named, strict=True):
            lines[number] = replace(lines[number], cut=Cut.TABS, chunks=tuple(row))
        for above, heads in _headed(lines, at, len(named[0])).items():
            lines[above] = replace(lines[above], cut=Cut.TABS, chunks=heads)
        at = stop
    return lines


def _headed(lines: Sequence[Line], at: int, columns: int) -> dict[int, tuple[Chunk, ...]]:
    """The lines over the row `at` that head its columns, by their numbers."""
    last = next((n for n in range(at - 1, -1, -1) if not is_blank(lines[n])), None)
    if last is None:
        return {}
    if last and (both := heads_split(lines[last - 1], lines[last], columns)):
        return {last - 1: both[0], last: both[1]}
    heads = heads_of(lines[last], columns)
    over = heads and last and heads_over(lines[last - 1], heads)
    return ({last: heads} if heads else {}) | ({last - 1: over} if over else {})


def _with_names_apart(page: Sequence[Line]) -> Iterator[Line]:
    """`page`, a name that leaves but one space to its figure cut from it where the lines beside it have a cell more."""
    for number, line in enumerate(page):
        beside = [other for other in page[max(0, number - 1) : number + 2] if other.cut is Cut.GAPS]
        if line.cut is Cut.GAPS and any(len(other.chunks) == len(line.chunks) + 1 for other in beside):
            name = line.chunks[0]
            found = _ROW.fullmatch(name.text)
            alone = found and not found["mark"] and len(FIGURE.findall(found["figures"])) == 1
            if found and alone and not YEAR.fullmatch(found["figures"]):
                cells = Chunk(name.start, found["name"]), Chunk(name.start + found.start("figures"), found["figures"])
                line = replace(line, chunks=(*cells, *line.chunks[1:]))
        yield line


def _alike(lines: Sequence[Line], at: int, cells_of: Callable[[Line], list[Chunk] | None]) -> dict[int, list[Chunk]]:
    """The rows from the line `at` on, by their lines, that have as many figures as the first; a blank may part two.

    So may a blank and a name alone, that of those below it.
    """
    rows: dict[int, list[Chunk]] = {}
    for number in range(at, len(lines)):
        if rows and is_blank(lines[number]) and number - 1 in rows:
            continue
        cells = cells_of(lines[number])
        if rows and cells is None and _heads_more(lines, number, len(rows[at])):
            continue
        if cells is None or (rows and len(cells) != len(rows[at])):
            break
        rows[number] = cells
    return rows


def _heads_more(lines: Sequence[Line], number: int, cells: int) -> bool:
    """Whether the line, behind a blank one, is a name right over another row of so many cells."""
    line, below = lines[number], _cells(lines[number + 1]) if number + 1 < len(lines) else None
    words = line.chunks[0].text if line.cut is Cut.NOTHING and line.chunks else ""
    is_name = 0 < len(words.split()) <= NAME_WORDS and not any(character.isdigit() for character in words)
    parted = is_blank(lines[number - 1]) and not Cues(words).ends_sentence
    return is_name and parted and below is not None and len(below) == cells


def _cells(line: Line) -> list[Chunk] | None:
    """The name and the figures of a line; None where it is no such row."""
    if line.cut is not Cut.NOTHING or not 0 < line.end - line.start <= _LONGEST:
        return None
    (chunk,) = line.chunks
    found = _ROW.fullmatch(chunk.text)
    if found is None or len(found["name"].split()) > NAME_WORDS or _is_sentence(found["name"]):
        return None
    figures = FIGURE.finditer(chunk.text, found.start("figures"))
    first, *others = [Chunk(chunk.start + one.start(), one[0]) for one in figures]
    is_item = first.text in _DASHES or (len(others) == 1 and others[0].text.startswith("("))
    if is_item or all(figure.is_year for figure in (first, *others)):
        return None
    return [Chunk(chunk.start, found["name"]), first, *others]


def _grouped_cells(line: Line) -> list[Chunk] | None:
    """The same where spaces part the thousands."""
    if line.cut is not Cut.NOTHING or not 0 < line.end - line.start <= _LONGEST:
        return None
    (chunk,) = line.chunks
    found = _GROUPED.fullmatch(chunk.text)
    if found is None or len(found["name"].split()) > NAME_WORDS or not _GROUP.search(found["figures"]):
        return None
    figures = re.finditer(_GROUPED_CELL, found["figures"])
    start = chunk.start + found.start("figures")
    return [Chunk(chunk.start, found["name"]), *(Chunk(start + one.start(), one[0]) for one in figures)]


def _is_sentence(name: str) -> bool:
    return Cues(name).ends_sentence and not re.search(rf"{_SHORTENED}$", name)


def _with_years(rows: Sequence[Sequence[Chunk]]) -> Iterator[list[Chunk]]:
    """The rows, a year that follows each name taken for a part of it: "Q1 2023"."""
    dated = all(len(row) > 2 and row[1].is_year for row in rows)
    for first, second, *rest in rows:
        if dated:
            gap = second.start - first.end
            yield [Chunk(first.start, first.text + " " * gap + second.text), *rest]
        else:
            yield [first, second, *rest]
