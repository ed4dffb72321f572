"""The one place that converts character units.

Inside factcheck every offset counts Unicode code points from 0. Other programs count UTF-16 units (LanguageTool),
UTF-8 bytes (reviewdog), lines and columns from 1 (SARIF, editors), or lines from 0 and within them whichever of these
an editor has asked for (LSP).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Unit(StrEnum):
    """What an editor counts within a line, by the names that LSP has for it."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"
    """Code points."""


def _utf16_units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _utf8_bytes(character: str) -> int:
    code = ord(character)
    return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)


class Positions:
    """Converts offsets of `text` (code points from 0) to other units and back.

    A unit inside a character (the second half of a surrogate pair) is taken for that character's start.
    Offsets run from 0 to the length of the text in the unit at hand; anything else raises IndexError.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def utf16(self, offset: int) -> int:
        return self._utf16[_within(offset, len(self._text))]

    def from_utf16(self, unit: int) -> int:
        return bisect_right(self._utf16, _within(unit, self._utf16[-1])) - 1

    def utf8(self, offset: int) -> int:
        return self._utf8[_within(offset, len(self._text))]

    def from_utf8(self, byte: int) -> int:
        return bisect_right(self._utf8, _within(byte, self._utf8[-1])) - 1

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of `offset`, both from 1; a line ends with LF, CR or CRLF."""
        line = bisect_right(self._line_starts, _within(offset, len(self._text)))
        return line, offset - self._line_starts[line - 1] + 1

    def line_byte(self, offset: int) -> tuple[int, int]:
        """The line of `offset` from 1, and from 1 the UTF-8 byte within it."""
        line, column = self.line_column(offset)
        return line, self.utf8(offset) - self.utf8(offset - column + 1) + 1

    def line_end(self, line: int) -> int:
        """The offset at which `line`, counted from 1, ends, its line break left out."""
        if line >= len(self._line_starts):
            return len(self._text)
        start, following = self._line_starts[line - 1 : line + 1]
        return start + len(self._text[start:following].rstrip("\r\n"))

    def from_line_column(self, line: int, column: int) -> int:
        """The offset of a line and a column, both from 1."""
        start = self._line_starts[_within(line - 1, len(self._line_starts) - 1)]
        return _within(start + _within(column - 1, len(self._text)), len(self._text))

    def line_units(self, offset: int, unit: Unit) -> tuple[int, int]:
        """The line of `offset`, and how many of `unit` stand before it there, both from 0."""
        line, column = self.line_column(offset)
        units = self._units(unit)
        return line - 1, units[offset] - units[offset - column + 1]

    def from_line_units(self, line: int, count: int, unit: Unit) -> int:
        """The offset of a line and so many of `unit` within it, both from 0.

        What lies behind the end of a line is taken for its end, a line behind the last one for the end of the text.
        """
        if line >= len(self._line_starts):
            return len(self._text)
        units, start = self._units(unit), self._line_starts[line]
        return min(bisect_right(units, units[start] + count, lo=start) - 1, self.line_end(line + 1))

    def _units(self, unit: Unit) -> Sequence[int]:
        """How many of `unit` stand before each offset."""
        if unit is Unit.UTF32:
            return range(len(self._text) + 1)
        return self._utf8 if unit is Unit.UTF8 else self._utf16

    @cached_property
    def _utf16(self) -> list[int]:
        return self._counted(_utf16_units)

    @cached_property
    def _utf8(self) -> list[int]:
        return self._counted(_utf8_bytes)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self._text))]

    def _counted(self, units: Callable[[str], int]) -> list[int]:
        return list(accumulate(map(units, self._text), initial=0))


def _within(position: int, last: int) -> int:
    if not 0 <= position <= last:
        raise IndexError(f"position {position} is outside the text, which ends at {last}")
    return position
