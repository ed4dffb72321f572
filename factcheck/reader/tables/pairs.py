"""Columns with two figures in a cell, "1,048 lari ($390)" or "712 (+4.7%)": two columns under the same head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.tables.rows import PAIR, Chunk

_MORE = re.compile(r"[^\W\d_]|[^\w\s()]|\d\d")
"""What a figure has, and the number of a note has not."""


def with_pairs_apart(table: Table, reading: str) -> Table:
    """`table` with a column more for each that holds such cells."""
    columns = range(len(table.heads))
    paired = {n for n in columns if n != table.named and any(_pair(row.cells[n], reading) for row in table.rows)}
    if not paired or table.listed:
        return table
    return replace(
        table,
        heads=tuple(table.heads[n] for n in columns for _ in range(1 + (n in paired))),
        rows=tuple(_row(row, paired, reading) for row in table.rows),
        named=table.named + sum(n < table.named for n in paired),
    )


def _row(row: Row, paired: Collection[int], reading: str) -> Row:
    cells = [_apart(cell, reading) if place in paired else [cell] for place, cell in enumerate(row.cells)]
    return Row(tuple(chain.from_iterable(cells)))


def _apart(cell: Cell | None, reading: str) -> Iterator[Cell | None]:
    pair = _pair(cell, reading)
    yield Cell((pair.span("first"),)) if pair else cell
    yield Cell(((pair.start("second") + 1, pair.end("second") - 1),)) if pair else None


def _pair(cell: Cell | None, reading: str) -> re.Match[str] | None:
    if cell is None or len(cell.pieces) > 1 or not Chunk(cell.start, cell.words(reading)).is_figure:
        return None
    pair = PAIR.fullmatch(reading, *cell.pieces[0])
    return pair if pair and _MORE.search(pair["second"]) else None
