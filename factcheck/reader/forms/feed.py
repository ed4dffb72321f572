"""Feeds (RSS, Atom): each entry is an article. RSS 2.0 with content:encoded, RSS 1.0, Atom (RFC 4287)."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form, Original
from factcheck.reader.content import Content, Reader
from factcheck.reader.dates import iso_day
from factcheck.reader.opening import first_name
from factcheck.reader.urls import is_web
from factcheck.reader.xml import local_name, parse_xml

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element

_FEEDS = ("rss", "feed", "rdf:rdf")
_ENTRIES = ("item", "entry")
_WHOLE = ("encoded", "content")
_BODIES = (*_WHOLE, "description", "summary")
"""Where the text of an entry may be, the fullest first; in `_WHOLE` it is the whole article."""
_DAYS = ("pubDate", "published", "date", "updated")
_MARKUP = re.compile(r"</?[A-Za-z][^>]*>|&(?:#\d+|\w+);")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what is in it, its address, its name within the feed, and whether it holds the whole article."""

    content: Content
    url: str | None
    name: str | None
    is_whole: bool


def entries(blob: bytes, name: str) -> list[Entry]:
    """The entries of the feed `blob` in its order; `name` is told in errors.

    Raises:
        FactcheckError: `unreadable`: no feed, or one without an entry.
    """
    root = parse_xml(blob, name)
    found = [_entry(element) for element in root.iter() if local_name(element) in _ENTRIES]
    if not found:
        raise FactcheckError("unreadable", f"{name} is no feed, or one without an entry: give one with articles.")
    return found


def _entry(element: Element) -> Entry:
    from factcheck.reader.forms.html import page_content

    body = next(filter(None, (_said(element, name) for name in _BODIES)), "")
    content = page_content(body) if _MARKUP.search(body) else Content(body)
    title = _said(element, "title")
    content = replace(
        content,
        original=Original(Form.FEED),
        title=page_content(title).text.strip() if title else content.title,
        published=_day(element) or content.published,
    )
    is_whole = any(_said(element, name) for name in _WHOLE)
    return Entry(content, _link(element), _said(element, "guid") or _said(element, "id"), is_whole)


def _said(element: Element, name: str) -> str | None:
    child = next((child for child in element if local_name(child) == name), None)
    if child is None:
        return None
    if len(child):  # XHTML within Atom
        from xml.etree.ElementTree import tostring

        return re.sub(r"(</?)\w+:", r"\1", tostring(child, encoding="unicode"))
    return (child.text or "").strip() or None


def _link(element: Element) -> str | None:
    for child in element:
        if local_name(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            return address if is_web(address) else None
    return None


def _day(element: Element) -> date | None:
    from email.utils import parsedate_to_datetime

    for said in filter(None, (_said(element, name) for name in _DAYS)):
        if day := iso_day(said):
            return day
        with suppress(ValueError, TypeError, IndexError):
            return parsedate_to_datetime(said).date()
    return None


def _only_entry(blob: bytes, name: str) -> Content:
    found = entries(blob, name)
    if len(found) > 1:
        message = f"{name} is a feed of {len(found)} articles: factcheck check reads each with --from feed."
        raise FactcheckError("unreadable", message)
    return found[0].content


READER = Reader(lambda blob, name: first_name(blob) in _FEEDS, _only_entry)
