"""The pages that a feed (RSS, Atom) or a sitemap lists, fetched one after the other as any page that is checked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck.audit.document import Document, faulty, page_document, text_document
from factcheck.domain.errors import FactcheckError
from factcheck.reader import opened_file
from factcheck.reader.forms import feed, sitemap
from factcheck.reader.forms.feed import Entry, entries
from factcheck.reader.forms.sitemap import places
from factcheck.reader.transfer import unpacked
from factcheck.reader.urls import is_web, shown
from factcheck.reader.web import fetch

_LARGEST = 52_428_800
"""Bytes that a sitemap may have by its protocol."""
_SUFFIXES = (".xml", ".rss", ".atom", ".xml.gz")
_DEEPEST = 3
"""An index of sitemaps lists sitemaps; some list indexes."""


def is_list(path: Path) -> bool:
    """Whether the file at `path` is a feed or a sitemap, by its name and by what it begins with."""
    if not path.name.lower().endswith(_SUFFIXES) or not path.is_file():
        return False
    try:
        return _is_list(_read(path), str(path))
    except FactcheckError:
        return False


class Listed:
    """The pages that the feed or the sitemap at `place` lists: a web address, or the path of a file.

    Args:
        allow_private: fetch from addresses of private networks too.

    Raises:
        FactcheckError: it cannot be read, or is neither.
    """

    at_once = 1

    def __init__(self, place: str, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private
        if is_web(place):
            self.name = self._title = shown(place)
            self._first = self._list(place)
        else:
            self.name, self._title = str(Path(place).resolve()), Path(place).name
            self._first = _read(Path(place))
        if not _is_list(self._first, self.name):
            raise _no_list(self.name)
        self._waiting: deque[tuple[str, int]] = deque()
        """Sitemaps that are still to be read, each with the number of indexes that led to it."""
        self._done, self._part, self._known = 0, 0.0, 1

    @property
    def fraction(self) -> float:
        """How much has been read, as though all lists were of one length."""
        return (self._done + self._part) / self._known

    def documents(self) -> Iterator[Document]:
        """A document a page, in the order of the lists, and a fault for what cannot be fetched."""
        yield from self._of_list(self._first, self._title, 0)
        seen = {self.name}
        while self._waiting:
            self._done, self._part = self._done + 1, 0.0
            address, depth = self._waiting.popleft()
            if address not in seen:
                seen.add(address)
                yield from self._of_address(address, depth)
        self._done, self._part = self._known, 0.0

    def _of_address(self, address: str, depth: int) -> Iterator[Document]:
        name = shown(address)
        try:
            if depth > _DEEPEST:
                raise FactcheckError("form", f"{name} is a list in a list in a list: give it by itself.")
            blob = self._list(address)
            if not _is_list(blob, name):
                raise _no_list(name)
        except FactcheckError as error:
            yield faulty(name, error.code, error.message)
            return
        yield from self._of_list(blob, name, depth)

    def _of_list(self, blob: bytes, name: str, depth: int) -> Iterator[Document]:
        try:
            if feed.READER.recognises(blob, name):
                yield from self._of_feed(entries(blob, name), name)
            else:
                yield from self._of_sitemap(blob, name, depth)
        except FactcheckError as error:
            yield faulty(f"{name}#end", error.code, f"{error.message} What it lists before that is kept.")

    def _of_feed(self, found: list[Entry], name: str) -> Iterator[Document]:
        for number, entry in enumerate(found):
            self._part = number / len(found)
            yield from self._of_entry(entry, f"{name}#{number + 1}")

    def _of_entry(self, entry: Entry, place: str) -> Iterator[Document]:
        """The page that an entry leads to; where that cannot be fetched, the article that the entry itself holds."""
        content = entry.content
        if entry.url:
            page = self._page(entry.url, content.published)
            if isinstance(page, Document):
                yield page
                return
            instead = " The text in the feed is checked in its place." if entry.is_whole else ""
            yield faulty(shown(entry.url), page.code, page.message + instead)
            if not entry.is_whole:
                return
        name = shown(entry.url or entry.name or place)
        yield text_document(name, content.text, content.title, content.published, entry.url)

    def _of_sitemap(self, blob: bytes, name: str, depth: int) -> Iterator[Document]:
        total = blob.count(b"<loc")
        for number, place in enumerate(places(blob, name)):
            self._part = min(number / total, 1.0) if total else 0.0
            if place.is_sitemap:
                self._waiting.append((place.url, depth + 1))
                self._known += 1
                continue
            page = self._page(place.url, place.published)
            yield page if isinstance(page, Document) else faulty(shown(place.url), page.code, page.message)

    def _page(self, address: str, published: date | None) -> Document | FactcheckError:
        try:
            fetched = fetch(address, allow_private=self._allow_private)
        except FactcheckError as error:
            return error
        return page_document(shown(address), fetched.content, published=published, url=fetched.url)

    def _list(self, address: str) -> bytes:
        content = fetch(address, allow_private=self._allow_private).content
        return unpacked(content, "gzip", shown(address), _LARGEST)


def _read(path: Path) -> bytes:
    name = str(path)
    with opened_file(path) as file:
        return unpacked(file.read(_LARGEST), "gzip", name, _LARGEST)


def _is_list(blob: bytes, name: str) -> bool:
    return feed.READER.recognises(blob, name) or sitemap.READER.recognises(blob, name)


def _no_list(name: str) -> FactcheckError:
    return FactcheckError("form", f"{name} is neither a feed nor a sitemap: factcheck check {name} reads one page.")
