"""Web pages (HTML): the visible text, each character with its place in the source, and which of it is the article.

Nothing of the visible text is dropped: what stands in menus, footers and asides is marked as outside the article, so
that its numbers are still listed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form, Original
from factcheck.reader.content import Content, Reader
from factcheck.reader.dates import iso_day
from factcheck.reader.opening import first_name

if TYPE_CHECKING:
    from datetime import date

    from factcheck.reader.page_text import PageText

_LARGEST = 20_000_000
_OPENINGS = ("html", "head", "body")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_WIDE = ("utf-16", "utf16", "utf-32", "utf32", "ucs-2", "ucs-4", "iso-10646")
_TITLES = ("og:title", "twitter:title")
_PUBLISHED = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publish-date")
_SAMPLE = 4_096


def page_content(source: str) -> Content:
    """What is in the HTML `source`."""
    from factcheck.reader.page_text import page_text

    page = page_text(source)
    original = Original(Form.HTML, text=source, pieces=tuple(page.pieces))
    return Content(page.text, original, title=_title(page), published=_published(page), outside=_outside(page))


def _outside(page: PageText) -> tuple[tuple[int, int], ...]:
    """Menus and the like, and all but the one element that says that it is the article."""
    outside = list(page.around)
    if page.main:
        start, end = page.main
        outside += [(0, start), (end, len(page.text))]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretch for stretch in outside if stretch[0] < stretch[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _title(page: PageText) -> str | None:
    named = {a.get("property") or a.get("name"): a.get("content") for tag, a in page.tags if tag == "meta"}
    return page.heading or next((title for name in _TITLES if (title := named.get(name))), None)


def _published(page: PageText) -> date | None:
    """The day that the page's own metadata gives: Open Graph, schema.org or Dublin Core."""
    for tag, attributes in page.tags:
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        said = attributes.get("content") or attributes.get("datetime")
        if said and (name in _PUBLISHED or (tag == "time" and "pubdate" in attributes)) and (day := iso_day(said)):
            return day
    return None


def _recognises(blob: bytes, name: str) -> bool:
    return name.lower().endswith((".html", ".htm", ".xhtml")) or first_name(blob) in _OPENINGS


def _read(blob: bytes, name: str) -> Content:
    if len(blob) > _LARGEST:
        raise FactcheckError("unreadable", f"{name} is larger than any article: save the article by itself.")
    content = page_content(_decoded(blob, name))
    if not content.text.strip():
        raise FactcheckError("empty", f"{name} shows no text without running its scripts: paste the article instead.")
    return content


def _decoded(blob: bytes, name: str) -> str:
    """As the page says it is encoded, else as any text."""
    from factcheck.reader.charsets import decoded
    from factcheck.reader.decode import decode

    said = _CHARSET.search(blob[:_SAMPLE])
    if not said or blob.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return decode(blob, name)
    charset = said[1].decode("ascii").lower()
    if charset.startswith(_WIDE):  # of which these words, found byte for byte, are none
        return decode(blob, name)
    text = decoded(blob, charset)
    return decode(blob, name) if text is None else text


READER = Reader(_recognises, _read)
