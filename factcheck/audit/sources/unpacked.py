"""A packed file as a stream of what is in it; where it breaks off, reading raises `BrokenOffError`."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from factcheck.extras import need

_PIECE = 1 << 18
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


class _Gz(io.RawIOBase):
    def __init__(self, file: BinaryIO) -> None:
        self._file = gzip.GzipFile(fileobj=file)

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        try:
            piece = self._file.read1(len(into))
        except EOFError as error:
            raise BrokenOffError("the packed file ends too early") from error
        except (zlib.error, gzip.BadGzipFile) as error:
            raise BrokenOffError("the packed file is damaged") from error
        into[: len(piece)] = piece
        return len(piece)


class _Zst(io.RawIOBase):
    """The library's own stream takes a file that ends too early for one that ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._library = need("zstandard", "audit", "a .zst file")
        self._file, self._left = file, b""
        self._frame: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        while not self._left:
            piece = self._file.read(_PIECE)
            if not piece:
                if self._frame is not None:
                    raise BrokenOffError("the packed file ends too early")
                return 0
            self._left = self._unpack(piece)
        count = min(len(into), len(self._left))
        into[:count], self._left = self._left[:count], self._left[count:]
        return count

    def _unpack(self, piece: bytes) -> bytes:
        made = []
        while piece:
            self._frame = self._frame or self._library.ZstdDecompressor().decompressobj()
            try:
                made.append(self._frame.decompress(piece))
            except self._library.ZstdError as error:
                raise BrokenOffError("the packed file is damaged") from error
            piece = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = None
        return b"".join(made)
