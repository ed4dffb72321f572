"""A table that stands in an article: what heads its columns, its rows, and the words around it, all with offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of a table; `pieces` are its offsets in the article, more than one where it is wrapped over lines."""

    pieces: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]

    def words(self, text: str) -> str:
        """What it says: its pieces in `text`, one space between them."""
        return " ".join(text[start:end] for start, end in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell or nothing in each column. A row with a single cell heads those below it."""

    cells: tuple[Cell | None, ...]

    @property
    def filled(self) -> list[Cell]:
        return [cell for cell in self.cells if cell]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of figures. Column 0 names the rows, unless `named` is another; `heads` says what stands over each column.

    `start` and `end` are those of its first and last line, the captions above and the notes below left out.
    """

    start: int
    end: int
    captions: tuple[Cell, ...]
    heads: tuple[tuple[Cell, ...], ...]
    """For each column the cells over it, from the top down; a cell that spans columns stands over each of them."""
    rows: tuple[Row, ...]
    notes: tuple[Cell, ...]
    named: int = 0
    """The column whose cells name the rows."""
    listed: bool = False
    """Whether it is a list: no heads over it, levels behind the names, and what stands in brackets behind those."""

    def cells(self) -> Iterator[Cell]:
        """Every cell between `start` and `end`, each once, in the order of the text."""
        found = {cell.pieces: cell for head in self.heads for cell in head}
        found |= {cell.pieces: cell for row in self.rows for cell in row.filled}
        found |= {c.pieces: c for c in (*self.captions, *self.notes) if self.start <= c.start < self.end}
        yield from sorted(found.values(), key=lambda cell: cell.start)
