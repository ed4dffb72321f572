"""What one record of a WARC file holds: a page as a server sent it, a text made of one, or nothing to read."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from factcheck.audit.document import MOST_BYTES, Document, page_document, text_document
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reader.dates import iso_day
from factcheck.reader.decode import decode
from factcheck.reader.transfer import in_charset, unpacked
from factcheck.reader.urls import is_web, shown

_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain",)
_CAPTURES = ("response", "resource", "conversion")
"""Records of other types tell about these, or refer to them."""
_OK = "200"
_TARGET = re.compile(rb"^warc-target-uri:[ \t]*<?([^\s<>]+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A record without an article; `what` a capture holds instead, None where it is no capture."""

    what: str | None = None


def target(head: bytes) -> str | None:
    """The address that was captured, as it may be printed."""
    found = _TARGET.search(head)
    return shown(found[1].decode("utf-8", "replace")) if found else None


def document(record: bytes, place: str) -> Document | PassedOver:
    """The document in one `record`, its head and its block; `place` is its name where it has no address.

    Raises:
        FactcheckError: `damaged`, `unreadable`, `extra`: what was captured cannot be read.
    """
    parsed = _parsed(record, place)
    if parsed.rec_type not in _CAPTURES:
        return PassedOver()
    address = parsed.rec_headers.get_header("WARC-Target-URI") or ""
    headers = parsed.http_headers
    if headers and headers.get_statuscode() != _OK:
        return PassedOver(f"answers {headers.get_statuscode()}")
    said = (headers or parsed.rec_headers).get_header("Content-Type") or ""
    kind = said.partition(";")[0].strip().lower()
    if kind not in (_PAGES if parsed.rec_type == "response" else _PAGES + _TEXTS):
        return PassedOver(kind or "of an untold kind")
    name, url = shown(address) or place, address if is_web(address) else None
    content = in_charset(_content(parsed, name), said)
    captured = iso_day(parsed.rec_headers.get_header("WARC-Date") or "")
    if kind in _TEXTS:
        return text_document(name, decode(content, name), url=url, captured=captured)
    return page_document(name, content, is_html=True, url=url, captured=captured)


def _parsed(record: bytes, place: str) -> Any:
    """The record as the library reads it."""
    iterator = need("warcio.archiveiterator", "audit", "a WARC file").ArchiveIterator
    try:
        return next(iterator(io.BytesIO(record)))
    except Exception as error:  # the library raises many kinds, also plain ones
        raise FactcheckError("damaged", f"{place} is no record that can be read: it is passed over.") from error


def _content(parsed: Any, name: str) -> bytes:
    """What was captured, without the ways in which it was sent."""
    if not parsed.http_headers:
        return bytes(parsed.raw_stream.read())
    chunked = (parsed.http_headers.get_header("Transfer-Encoding") or "").lower() == "chunked"
    reader = need("warcio.bufferedreaders", "audit", "a WARC file").ChunkedDataReader
    sent = reader(parsed.raw_stream).read() if chunked else parsed.raw_stream.read()
    return unpacked(bytes(sent), parsed.http_headers.get_header("Content-Encoding"), name, MOST_BYTES)
