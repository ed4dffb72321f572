"""A packed file as a stream of what is in it; where it breaks off, reading raises `BrokenOffError`."""

from __future__ import annotations

import io
import re
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from factcheck.extras import need

_GZIP = 31
"""What tells zlib that it is gzip."""
_MEMBER = b"\x1f\x8b\x08"
_SAMPLE = 1 << 12
_PIECE = 1 << 18
_SIP = 1 << 9
"""Bytes of a .zst that are unpacked at a time: of the densest, whose blocks of 128 KiB take four each, 16 MiB."""
_WINDOW = 1 << 27
"""Bytes that the unpacking of a .zst looks back on at most, as with `zstd -d`."""
_PACKED = (".gz", ".zst")


class BrokenOffError(Exception):
    """The packed file ends too early, or is damaged from here on."""


def is_packed(path: Path) -> bool:
    return path.suffix.lower() in _PACKED


def unpacked(file: BinaryIO, path: Path) -> BinaryIO:
    """What the open file at `path` holds, unpacked where its name says that it is packed.

    Raises:
        FactcheckError: `extra`: the library for zst is not installed.
    """
    suffix = path.suffix.lower()
    if suffix == ".gz":
        return io.BufferedReader(_Gz(file), _PIECE)
    if suffix == ".zst":
        return io.BufferedReader(_Zst(file), _PIECE)
    return file


def at_next_member(file: BinaryIO, path: Path, begins: bytes) -> bool:
    """Whether the packed `file`, damaged where it now stands, has a later member that unpacks to what `begins` so.

    The file is left where that one begins. Only gzip marks where its members begin.
    """
    searched = b""
    while path.suffix.lower() == ".gz" and (piece := file.read(_PIECE)):
        searched = searched[1 - len(_MEMBER) :] + piece
        end = file.tell()
        for found in re.finditer(re.escape(_MEMBER), searched):
            start = file.seek(end - len(searched) + found.start())
            if _begins(file.read(_SAMPLE), begins):
                file.seek(start)
                return True
        file.seek(end)
    return False


def _begins(member: bytes, begins: bytes) -> bool:
    try:
        return zlib.decompressobj(_GZIP).decompress(member, len(begins)) == begins
    except zlib.error:
        return False


class _Gz(io.RawIOBase):
    """The members of the file one after the other. Where one is broken, the file is left behind where it begins."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._packed = file, b""
        self._member: Any = None
        self._began = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        while True:
            self._packed = self._packed or self._file.read(_PIECE)
            if self._member is None:
                if not self._packed:
                    return 0
                self._packed = self._packed.lstrip(b"\0")  # what tapes are filled up with
                if not self._packed:
                    continue
                self._began = self._file.tell() - len(self._packed)
                self._member = zlib.decompressobj(_GZIP)
            if made := self._unpack(len(into)):
                into[: len(made)] = made
                return len(made)

    def _unpack(self, most: int) -> bytes:
        try:
            made: bytes = self._member.decompress(self._packed, most)
        except zlib.error as error:
            raise self._broken_off("the packed file is damaged") from error
        if self._member.eof:
            self._packed, self._member = self._member.unused_data, None
        elif self._packed or made:
            self._packed = self._member.unconsumed_tail
        else:
            raise self._broken_off("the packed file ends too early")
        return made

    def _broken_off(self, why: str) -> BrokenOffError:
        self._file.seek(self._began + 1)
        return BrokenOffError(why)


class _Zst(io.RawIOBase):
    """The library's own stream takes a file that ends too early for one that ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._library = need("zstandard", "audit", "a .zst file")
        self._file, self._packed, self._left = file, memoryview(b""), memoryview(b"")
        self._frame: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        while not self._left:
            self._packed = self._packed or memoryview(self._file.read(_PIECE))
            if not self._packed:
                if self._frame is not None:
                    raise BrokenOffError("the packed file ends too early")
                return 0
            self._left = memoryview(self._unpack())
        count = min(len(into), len(self._left))
        into[:count], self._left = self._left[:count], self._left[count:]
        return count

    def _unpack(self) -> bytes:
        sip = self._packed[:_SIP]
        self._frame = self._frame or self._library.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        try:
            made: bytes = self._frame.decompress(sip)
        except self._library.ZstdError as error:
            large = "too much memory" in str(error)
            why = f"it needs more than {_WINDOW >> 20} MiB to be unpacked" if large else "the packed file is damaged"
            raise BrokenOffError(why) from error
        self._packed = self._packed[len(sip) - (len(self._frame.unused_data) if self._frame.eof else 0) :]
        if self._frame.eof:
            self._frame = None
        return made
