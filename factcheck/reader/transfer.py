"""How a server sends a file: packed, and in an encoding that it names (RFC 9110, 8.3 and 8.4)."""

from __future__ import annotations

import codecs
import re
import zlib

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_GZIP = b"\x1f\x8b"
_EITHER = 47
"""What tells zlib that it is gzip or deflate."""


def unpacked(content: bytes, encoding: str | None, name: str, largest: int) -> bytes:
    """`content` as it was before the server packed it in `encoding`, up to `largest` bytes; `name` is told in errors.

    Raises:
        FactcheckError: `unreadable`: it is damaged, too large, or packed in a way that is not known; `extra`.
    """
    encoding = (encoding or "").strip().lower()
    if encoding in ("", "identity") or ("gzip" in encoding and not content.startswith(_GZIP)):
        return content
    if encoding == "br":
        made, whole = _from_brotli(content, name, largest)
    elif encoding in ("gzip", "x-gzip", "deflate"):
        made, whole = _from_zlib(content, name, largest)
    else:
        raise FactcheckError("unreadable", f"{name} comes packed as {encoding}: save the page and give the file.")
    if not whole:
        raise FactcheckError("unreadable", f"{name} is larger than any article: save the article by itself.")
    return made


def _from_zlib(content: bytes, name: str, largest: int) -> tuple[bytes, bool]:
    """What there is up to `largest` bytes, and whether that is all."""
    try:
        unpacking = zlib.decompressobj(_EITHER)
        return unpacking.decompress(content, largest), not unpacking.unconsumed_tail
    except zlib.error as error:
        raise _damaged(name) from error


def _from_brotli(content: bytes, name: str, largest: int) -> tuple[bytes, bool]:
    brotli = need("brotli", "audit", f"{name}, which comes packed as br,")
    try:
        unpacking = brotli.Decompressor()
        made: bytes = unpacking.process(content, output_buffer_limit=largest)
        return made, unpacking.can_accept_more_data() or unpacking.is_finished()
    except brotli.error as error:
        raise _damaged(name) from error


def _damaged(name: str) -> FactcheckError:
    return FactcheckError("unreadable", f"{name} was sent damaged: fetch it again.")


def in_charset(content: bytes, content_type: str | None) -> bytes:
    """Text in the encoding that the server names, which counts more than what the page says, as marked UTF-8."""
    said = _CHARSET.search(content_type or "")
    if not said or content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content
    try:
        return codecs.BOM_UTF8 + content.decode(said[1], "replace").encode()
    except LookupError:
        return content
