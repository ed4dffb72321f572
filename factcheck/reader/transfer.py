"""How a server sends a file: packed, and in an encoding that it names (RFC 9110, 8.3 and 8.4)."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reader.charsets import decoded
from factcheck.reader.decode import signature

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_GZIP = b"\x1f\x8b"


def unpacked(content: bytes, encoding: str | None, name: str, largest: int) -> bytes:
    """`content` as it was before the server packed it in `encoding`, up to `largest` bytes; `name` is told in errors.

    Raises:
        FactcheckError: `unreadable`: it is damaged, incomplete, too large, or packed in an unknown way; `extra`.
    """
    encoding = (encoding or "").strip().lower()
    if encoding in ("", "identity") or ("gzip" in encoding and not content.startswith(_GZIP)):
        return content
    if encoding == "br":
        made = _from_brotli(content, name, largest)
    elif encoding in ("gzip", "x-gzip", "deflate"):
        made = _from_zlib(content, name, largest)
    else:
        raise FactcheckError("unreadable", f"{name} comes packed as {encoding}: save the page and give the file.")
    if len(made) > largest:
        raise FactcheckError("unreadable", f"{name} is larger than any article: save the article by itself.")
    return made


def _from_zlib(content: bytes, name: str, largest: int) -> bytes:
    """What there is, or something larger than `largest`."""
    try:
        if content.startswith(_GZIP):
            with gzip.GzipFile(fileobj=io.BytesIO(content)) as parts:
                return parts.read(largest + 1)
        unpacking = zlib.decompressobj(zlib.MAX_WBITS if _has_head(content) else -zlib.MAX_WBITS)
        made = unpacking.decompress(content, largest + 1)
    except EOFError as error:
        raise incomplete(name) from error
    except (zlib.error, OSError) as error:
        raise _damaged(name) from error
    if not unpacking.eof and len(made) <= largest:
        raise incomplete(name)
    return made


def _has_head(content: bytes) -> bool:
    """Whether deflated content begins as zlib's does (RFC 1950, 2.2); some servers leave that out."""
    return content[:1] == b"\x78" and int.from_bytes(content[:2]) % 31 == 0


def _from_brotli(content: bytes, name: str, largest: int) -> bytes:
    """What there is, or something larger than `largest`."""
    brotli = need("brotli", "audit", f"{name}, which comes packed as br,")
    try:
        unpacking = brotli.Decompressor()
        made: bytes = unpacking.process(content, output_buffer_limit=largest + 1)
    except brotli.error as error:
        raise _damaged(name) from error
    if not unpacking.is_finished() and len(made) <= largest:
        raise incomplete(name)
    return made


def incomplete(name: str) -> FactcheckError:
    return FactcheckError("unreadable", f"{name} arrived incomplete, it breaks off before its end: fetch it again.")


def _damaged(name: str) -> FactcheckError:
    return FactcheckError("unreadable", f"{name} was sent damaged: fetch it again.")


def in_charset(content: bytes, content_type: str | None) -> bytes:
    """Text in the encoding that the server names, which counts more than what the page says, as marked UTF-8."""
    said = _CHARSET.search(content_type or "")
    marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not said or marked or signature(content):
        return content
    text = decoded(content, said[1])
    return content if text is None else codecs.BOM_UTF8 + text.encode()
