"""Which column each cell of a line stands in: told by bars and tabs, or by what stands above and below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.reader.tables.names import numbers_rows
from factcheck.reader.tables.rows import Chunk, Cut, Line

Extent = tuple[int, int]


class Columns:
    """The columns of a table, from its rows of figures."""

    def __init__(self, figures: Sequence[Line]) -> None:
        self.by_place = figures[0].cut is Cut.GAPS
        counts = Counter(_width(line) for line in figures)
        self.number = _most(figures, counts) if self.by_place else max(counts)
        self._extents = self._of(figures) if self.by_place else []
        self.numbered = not self.by_place and numbers_rows(
            [line.chunks[0] for line in figures if _width(line) == self.number]
        )
        """Whether the first column only counts the rows, but for one that is of all of them and has no number."""

    def _of(self, figures: Sequence[Line]) -> list[Extent]:
        """From where to where each column goes: as far as the cells of the rows that have them all."""
        whole = [line for line in figures if len(line.chunks) == self.number]
        return [
            (min(_left(row, row.chunks[n]) for row in whole), max(_right(row, row.chunks[n]) for row in whole))
            for n in range(self.number)
        ]

    def placed(self, line: Line) -> list[Chunk | None] | None:
        """The cells of a row in their columns; None where two would stand in one."""
        cells: list[Chunk | None] = [None] * self.number
        in_order = len(line.chunks) == self.number or not self.by_place
        unnumbered = self.numbered and _width(line) == self.number - 1 and not line.chunks[0].is_figure
        for number, chunk in enumerate(line.chunks[: self.number]):
            place = number + unnumbered if in_order else self._nearest(line, chunk)
            if chunk.text and cells[place] is not None:
                return None
            cells[place] = chunk if chunk.text else cells[place]
        return cells

    def spanned(self, line: Line, *, above: bool) -> list[Chunk | None]:
        """The cells of a header line over the columns that they head.

        With `above` there are more header lines below it, so that a cell may span several columns.
        """
        chunks, listed = line.filled, line.chunks[: self.number]
        if not self.by_place and len(listed) == self.number >= _width(line):
            if not above:
                return [chunk if chunk.text else None for chunk in listed]
            parts = None if any(chunk.text for chunk in listed[1:2]) else self._in_equal_parts(chunks)
            return parts or _carried(listed)
        if len(chunks) == self.number:
            return list(chunks)
        if len(chunks) == self.number - 1 and (not self.by_place or self._is_right_of_names(line)):
            return [None, *chunks]
        if self.by_place and not (above and self._is_right_of_names(line)):
            return self._by_overlap(line)
        return self._in_equal_parts(chunks) or (self._by_overlap(line) if self.by_place else [None] * self.number)

    def _is_right_of_names(self, line: Line) -> bool:
        return _left(line, line.chunks[0]) > self._extents[0][0] + 1

    def _in_equal_parts(self, chunks: Sequence[Chunk]) -> list[Chunk | None] | None:
        """Each over as many columns as the next: "Exports" and "Imports" over two years each."""
        width, rest = divmod(self.number - 1, len(chunks)) if chunks else (0, 1)
        return None if rest else [None, *(chunk for chunk in chunks for _ in range(width))]

    def _by_overlap(self, line: Line) -> list[Chunk | None]:
        cells: list[Chunk | None] = [None] * self.number
        for chunk in line.filled:
            touched = [n for n in range(self.number) if _touches(self._extents[n], _extent(line, chunk))]
            for place in touched or [self._nearest(line, chunk)]:
                cells[place] = cells[place] or chunk
        return cells

    def _nearest(self, line: Line, chunk: Chunk) -> int:
        left, right = _extent(line, chunk)
        return min(range(self.number), key=lambda n: abs(sum(self._extents[n]) - left - right))


def _most(figures: Sequence[Line], counts: Counter[int]) -> int:
    """As many columns as most rows fill, and one more where several open with a second name: "Goods  Exports  9  8"."""
    most = max(counts, key=lambda count: (counts[count], count))
    wider = [line for line in figures if _width(line) == most + 1]
    named = all(not (line.chunks[0].is_figure or line.chunks[1].is_figure) for line in wider)
    return most + 1 if len(wider) > 1 and named else most


def _carried(chunks: Sequence[Chunk]) -> list[Chunk | None]:
    """An empty cell of an upper header line belongs to the one left of it; not so over the names of the rows."""
    cells: list[Chunk | None] = []
    for number, chunk in enumerate(chunks):
        cells.append(chunk if chunk.text else cells[-1] if number > 1 else None)
    return cells


def _width(line: Line) -> int:
    """Up to which column the line is filled."""
    return max((number for number, chunk in enumerate(line.chunks, start=1) if chunk.text), default=0)


def _left(line: Line, chunk: Chunk) -> int:
    return chunk.start - line.origin


def _right(line: Line, chunk: Chunk) -> int:
    return chunk.end - line.origin


def _extent(line: Line, chunk: Chunk) -> Extent:
    return _left(line, chunk), _right(line, chunk)


def _touches(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]
