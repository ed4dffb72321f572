"""The records of a WARC file (ISO 28500) one by one. One that is broken costs only itself: the next is looked for."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from factcheck.audit.document import MOST_BYTES

BEGINS = b"WARC/"
_NEXT = re.compile(rb"WARC/[01]\.\d+\r?\n")
"""Where what is broken may end: within a line too, if it was cut off there."""
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_EMPTY_LINES = 2
_LONGEST_HEAD = 1 << 16
_PIECE = 1 << 18
_TOO_LARGE = f"holds more than {MOST_BYTES >> 20} MiB, which no article does"
_LENGTH_WRONG = "is damaged: its length is not the one that it tells"


@dataclass(frozen=True, slots=True)
class Broken:
    """What stands in the place of a record that cannot be read: `why` is said of it; `head` is what it tells."""

    why: str
    head: bytes = b""


def framed(stream: BinaryIO) -> Iterator[bytes | Broken]:
    """Each record whole: its head, an empty line, its block.

    Raises:
        BrokenOffError: the packed file that it comes from is damaged, or ends too early.
    """
    lines = _Lines(stream)
    while line := lines.readline():
        if not line.strip():
            continue
        if not line.startswith(BEGINS):
            yield Broken("is damaged: it does not begin as a record does")
            lines.go_to_next(line)
            continue
        yield _record(line, lines)


def _record(line: bytes, lines: _Lines) -> bytes | Broken:
    head = line
    while line.strip():
        line = lines.readline()
        head += line
        if not line or _NEXT.search(line) or len(head) > _LONGEST_HEAD:
            lines.go_to_next(head)
            return Broken("breaks off" if len(head) <= _LONGEST_HEAD else "is damaged: what is told of it has no end")
    told = _LENGTH.search(head)
    if not told:
        lines.go_to_next()
        return Broken("is damaged: it does not tell its length", head)
    length = int(told[1])
    if length > MOST_BYTES:
        return _passed_over(head, length, lines)
    block = lines.read(length)
    if len(block) == length and lines.at_end():
        return head + block
    lines.go_to_next(head + block)
    return Broken(_LENGTH_WRONG if len(block) == length else "breaks off", head)


def _passed_over(head: bytes, length: int, lines: _Lines) -> Broken:
    while length and (piece := lines.read(min(length, _PIECE))):
        length -= len(piece)
    if length:
        return Broken("breaks off", head)
    if not lines.at_end():
        lines.go_to_next()
        return Broken(_LENGTH_WRONG, head)
    return Broken(_TOO_LARGE, head)


class _Lines:
    """A stream that takes back what was read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._streams = [stream]

    def readline(self) -> bytes:
        """The next line, or a piece of one that is too long; empty at the end."""
        line = b""
        while True:
            line += self._streams[-1].readline(_LONGEST_HEAD - len(line))
            if line.endswith(b"\n") or len(line) == _LONGEST_HEAD or len(self._streams) == 1:
                return line
            self._streams.pop()

    def read(self, length: int) -> bytes:
        """So many bytes, or less at the end."""
        read = b""
        while True:
            read += self._streams[-1].read(length - len(read))
            if len(read) == length or len(self._streams) == 1:
                return read
            self._streams.pop()

    def at_end(self) -> bool:
        """Whether a record ends here: with two empty lines, or with the next one. No more is read than that takes."""
        for _ in range(_EMPTY_LINES):
            line = self.readline()
            if line.strip() or not line:
                self._take_back(line)
                return not line or line.startswith(BEGINS)
        return True

    def go_to_next(self, read: bytes = b"") -> None:
        """Go on at the next record, which may begin after the first byte of `read`, what was read last, or after it."""
        found = _NEXT.search(read, 1)
        while not found and (read := self.readline()):
            found = _NEXT.search(read)
        if found:
            self._take_back(read[found.start() :])

    def _take_back(self, read: bytes) -> None:
        self._streams.append(io.BytesIO(read))
