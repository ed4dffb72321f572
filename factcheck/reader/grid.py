"""Where the cells of a table in HTML stand: one may reach over several columns and rows, and moves those behind it."""

from __future__ import annotations

from collections.abc import Mapping

_WIDEST = 40
_TALLEST = 500
"""No table of figures has more columns that cells reach over; such a one would only be there to make the text grow."""


class Grid:
    """The table that is being read, row by row."""

    def __init__(self) -> None:
        self._reach: dict[int, int] = {}
        """Over how many rows below this one a cell in each column reaches."""
        self._taken: set[int] = set()
        self._next = self._at = 0

    def new_row(self) -> None:
        """Begin a row, where the one that there is holds any cell."""
        if not self._next:
            return
        self._taken = {column for column, rows in self._reach.items() if rows}
        self._reach = {column: self._reach[column] - 1 for column in self._taken}
        self._next = self._at = 0

    def new_cell(self, attributes: Mapping[str, str]) -> int:
        """How many columns the next cell stands right of the one before it."""
        while self._next in self._taken:
            self._next += 1
        moved, self._at = self._next - self._at, self._next
        self._next += _span(attributes.get("colspan"), max(1, _WIDEST - self._at))
        rows = _span(attributes.get("rowspan"), _TALLEST)
        self._reach |= dict.fromkeys(range(self._at, min(self._next, _WIDEST)), rows - 1)
        return moved

    @property
    def rest(self) -> int:
        """Over how many more columns the last cell reaches."""
        return max(0, self._next - self._at - 1)


def _span(said: str | None, most: int) -> int:
    told = (said or "").strip()
    return min(max(int(told), 1), most) if told.isascii() and told.isdigit() and len(told) < 6 else 1
