"""Sitemaps (sitemaps.org, protocol 0.9, with Google's tags for news): addresses of pages, and no article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.reader.content import Content, Reader
from factcheck.reader.dates import iso_day
from factcheck.reader.opening import first_name
from factcheck.reader.xml import local_name, parse_events

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element

_SITEMAPS = ("urlset", "sitemapindex")
_PLACES = ("url", "sitemap")
_ADDRESS = "loc"
_PUBLISHED = "{http://www.google.com/schemas/sitemap-news/0.9}publication_date"


@dataclass(frozen=True, slots=True)
class Place:
    """What a sitemap lists: a page with its day of publication, which only sitemaps of news tell, or a sitemap."""

    url: str
    published: date | None
    is_sitemap: bool


def places(blob: bytes, name: str) -> Iterator[Place]:
    """What the sitemap, or the index of sitemaps, `blob` lists, in its order; `name` is told in errors.

    Raises:
        FactcheckError: `unreadable`: it is damaged, where it comes to that.
    """
    for event, element in parse_events(blob, name):
        if event == "end" and local_name(element) in _PLACES:
            if url := next((_words(child) for child in element if local_name(child) == _ADDRESS), ""):
                published = next((iso_day(_words(told)) for told in element.iter(_PUBLISHED)), None)
                yield Place(url, published, local_name(element) == "sitemap")
            element.clear()


def _words(element: Element) -> str:
    return (element.text or "").strip()


def _no_article(blob: bytes, name: str) -> Content:
    raise FactcheckError("form", f"{name} is a sitemap and no article: factcheck audit {name} reads what it lists.")


READER = Reader(lambda blob, name: first_name(blob) in _SITEMAPS, _no_article)
