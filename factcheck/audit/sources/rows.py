"""The rows of delimited text one by one. One whose quotes do not fit is left behind, and the next that fits is found.

A quote that is left open takes in what follows, up to the next quote or to the end. So as soon as a row cannot be read,
all but its first line are read again, and what does not have as many cells as there are columns is passed over with it.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from factcheck.audit.document import MOST_BYTES
from factcheck.audit.sources.unpacked import BrokenOffError

_SIGNS = ",;\t|"
_ENDS = ("\n", "\r")
_MOST_AGAIN = 16 * MOST_BYTES
"""Characters that are read again at most: where one quote after the other is left open, that would not end."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What stands in the place of a row that cannot be read, with what is passed over: `why` is said of it."""

    why: str
    first: int
    last: int


def rows(lines: Lines) -> Iterator[list[str] | Broken]:
    """The cells of each row, or that it cannot be read; the first row names the columns.

    Raises:
        BrokenOffError: the packed file is damaged, or there is no end of quotes that are left open.
    """
    sign = lines.likeliest_sign()
    columns = 0
    why, first = "", 0
    while (row := _row(lines, sign)) != []:
        if why and (row is None or len(row) != columns):
            continue
        if why:
            yield Broken(why, first, lines.first - 1)
            why = ""
        if row is None:
            why, first = lines.why, lines.first
            continue
        columns = columns or len(row)
        yield row
    if why:
        yield Broken(why, first, lines.number)


def _row(lines: Lines, sign: str) -> list[str] | None:
    """The next row, with one empty cell where it is blank; none at the end, None where it cannot be read."""
    lines.begin_row()
    try:
        row = next(csv.reader(lines, delimiter=sign, strict=True), None)
    except (csv.Error, _TooLargeError):
        lines.leave_first()
        return None
    return [] if row is None else row or [""]


class Lines:
    """The lines of a stream, numbered from 1; those of the row that is being read can be taken back."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self._row: list[str] = []
        self._size = self._read_again = 0
        self.number = 0
        """The line that was read last."""
        self.first = 1
        """The first line of the row."""
        self.why = ""
        """What is wrong with the row that was left."""

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        if not (line := self._next()):
            raise StopIteration
        self._row.append(line)
        self._size += len(line)
        if self._size >= MOST_BYTES:
            raise _TooLargeError
        return line

    def likeliest_sign(self) -> str:
        """The sign that stands most often in the first line."""
        line = self._next()
        self._take_back([line])
        return max(_SIGNS, key=line.count)

    def begin_row(self) -> None:
        self._row, self._size, self.first = [], 0, self.number + 1

    def leave_first(self) -> None:
        """Leave the first line of the row behind, and let the others be read again."""
        self.why = "cannot be read, since a quote in it is left open or is not doubled"
        if self._size >= MOST_BYTES:
            self.why = f"holds more than {MOST_BYTES >> 20} MiB, which no article does, or a quote in it is left open"
        self._take_back(self._row)
        left = 0
        while piece := self._next():  # a line that is too long comes in pieces
            left += len(piece)
            if piece.endswith(_ENDS):
                break
        self._read_again += max(0, self._size - left)
        if self._read_again > _MOST_AGAIN:
            raise BrokenOffError("too many quotes are left open")

    def _next(self) -> str:
        """The next line, or a piece of one that is too long; empty at the end."""
        line = self._again.popleft() if self._again else self._stream.readline(MOST_BYTES)
        self.number += line.endswith(_ENDS)
        return line

    def _take_back(self, read: list[str]) -> None:
        self._again.extendleft(reversed(read))
        self.number -= sum(line.endswith(_ENDS) for line in read)


class _TooLargeError(Exception):
    """A row holds more than an article may."""
