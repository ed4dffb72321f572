"""The one place that converts character units.

Inside factcheck every offset counts Unicode code points from 0. Other programs count UTF-16 units (LanguageTool,
LSP), UTF-8 bytes (reviewdog) or lines and columns from 1 (SARIF, editors).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


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
