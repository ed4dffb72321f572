"""The names of rows: the column that they stand in, and names that are wrapped over lines."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.table import Cell
from factcheck.reader.tables.rows import Chunk

_Row = Sequence[Chunk | None]


def naming_column(rows: Sequence[_Row]) -> int | None:
    """The first column of words or years, past one that numbers the rows or has their codes; None if there is none.

    Where all the others are figures, the last may be one of words.
    """
    full = [row for row in rows if sum(chunk is not None for chunk in row) > 1]
    columns = [[chunk for row in full if (chunk := row[number])] for number in range(len(full[0]) if full else 0)]
    first = int(bool(columns) and (numbers_rows(columns[0]) or _are_codes(columns[0])))
    if first < len(columns) - 1 and _are_names(columns[first]):
        return first
    words = bool(columns) and not any(chunk.is_figure for chunk in columns[-1]) and bool(columns[-1])
    return len(columns) - 1 if words and len(columns) > first + 1 else None


def _are_names(cells: Sequence[Chunk]) -> bool:
    figures = sum(chunk.is_figure and not chunk.is_year for chunk in cells)
    return bool(cells) and 2 * figures < len(cells)


def numbers_rows(cells: Sequence[Chunk]) -> bool:
    """Whether the cells only count the rows: "1", "2", "3"."""
    return len(cells) > 1 and [chunk.text.rstrip(".)") for chunk in cells] == [str(n + 1) for n in range(len(cells))]


def _are_codes(cells: Sequence[Chunk]) -> bool:
    """Whether they are the codes of goods in a nomenclature, as many digits each, no two alike: "0905", "2710"."""
    codes = {chunk.text for chunk in cells}
    lengths = {len(code) for code in codes}
    digits = all(code.isdecimal() for code in codes) and lengths <= {2, 4, 6, 8, 10}
    return len(codes) == len(cells) > 1 and len(lengths) == 1 and digits and any(code[0] == "0" for code in codes)


def as_cells(row: _Row) -> tuple[Cell | None, ...]:
    return tuple(Cell(((chunk.start, chunk.end),)) if chunk else None for chunk in row)


def with_wrapped(reading: str, rows: Sequence[_Row], named: int) -> list[tuple[Cell | None, ...]]:
    """The rows as cells, those joined whose name was broken over lines, before its figures or behind them."""
    found: list[list[Cell | None]] = []
    for row in rows:
        cells = [*as_cells(row)]
        name = cells[named]
        before = found[-1][named] if found else None
        if name and before and _is_one(before.words(reading), name.words(reading), alone=_is_alone(cells)):
            if _is_alone(cells):
                found[-1][named] = Cell((*before.pieces, *name.pieces))
                continue
            if _is_alone(found[-1]):
                cells[named] = Cell((*before.pieces, *name.pieces))
                found.pop()
        found.append(cells)
    return [tuple(cells) for cells in found]


def _is_alone(cells: Sequence[Cell | None]) -> bool:
    return sum(cell is not None for cell in cells) == 1


def _is_one(before: str, name: str, *, alone: bool) -> bool:
    """Whether `name` goes on with `before`: an open bracket, or a small letter where the row would begin."""
    open_bracket = before.count("(") > before.count(")")
    return open_bracket or name.startswith("(") or (alone and name[:1].islower() and not name.endswith(":"))
