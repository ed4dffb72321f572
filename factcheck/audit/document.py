"""One article of an archive before it is read, and the hash that tells it from every other one."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.domain.article import Article, DateOrigin
from factcheck.domain.errors import FactcheckError
from factcheck.reader import opened_file, read_bytes, read_content, read_text
from factcheck.reader.forms.html import READER
from factcheck.reader.normalise import whole_characters

MOST_BYTES = 16 << 20
"""No article is larger; what is, is told and not read, so that no document fills the memory."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document cannot be read: a stable code, and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a web server sent or a file holds. It is HTML where it `is_html`, else its first bytes tell what it is."""

    content: bytes
    is_html: bool


@dataclass(frozen=True, slots=True)
class Document:
    """What a source gives: a text with what is known of it, a page, a file to read, or why there is none of them.

    `digest` is the same for the same content, whatever the document is called: a hash of all that a check depends on.
    `captured` is the day of publication where nothing else tells one: that on which the page was read.
    """

    name: str
    digest: str
    content: str | Page | Path | Fault
    title: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    desk: str | None = None
    captured: date | None = None

    def read(self, published: date | None = None) -> Article:
        """The article; `published` where the document tells no day.

        Raises:
            FactcheckError: it cannot be read.
        """
        article = self._read(self.published or published)
        if article.published or not self.captured:
            return article
        return replace(article, published=self.captured, published_from=DateOrigin.OPTION)

    def _read(self, day: date | None) -> Article:
        match self.content:
            case Fault(code, message):
                raise FactcheckError(code, message)
            case Path():
                return self.carried()._read(day)
            case Page(content, True):
                page = READER.read(content, self.name)
                return read_content(page, self.name, published=day, id=self.name, url=self.url)
            case Page(content):
                return read_bytes(content, self.name, published=day, id=self.name, url=self.url)
            case text:
                return read_text(text, published=day, title=self.title, id=self.name, url=self.url)

    def carried(self) -> Document:
        """The same with what its file holds in place of the file, for where that cannot be read."""
        if not isinstance(self.content, Path):
            return self
        try:
            with opened_file(self.content) as file:
                return replace(self, content=Page(file.read(MOST_BYTES), is_html=False))
        except FactcheckError as error:
            return replace(self, content=Fault(error.code, whole_characters(error.message)))

    @property
    def size(self) -> int:
        """How much it carries, in characters or bytes."""
        match self.content:
            case Page(content) | str(content):
                return len(content)
            case _:
                return 0


def text_document(
    name: str,
    text: str,
    title: str | None = None,
    published: date | None = None,
    url: str | None = None,
    author: str | None = None,
    desk: str | None = None,
    captured: date | None = None,
) -> Document:
    """The document that is a text; one without any is refused when it is read."""
    known = [title, published.isoformat() if published else None, url, *([captured.isoformat()] if captured else [])]
    digest = _digest(json.dumps(["text", *known]).encode(), text.encode("utf-8", "surrogatepass"))
    return Document(name, digest, text, title, published, url, author, desk, captured)


def page_document(
    name: str,
    content: bytes,
    *,
    is_html: bool = False,
    published: date | None = None,
    url: str | None = None,
    captured: date | None = None,
) -> Document:
    """The document that a web server sent."""
    if len(content) > MOST_BYTES:
        return faulty(name, "large", f"{name} {TOO_LARGE}")
    known = [is_html, *(day and day.isoformat() for day in (published, captured)), url]
    digest = _digest(json.dumps(["page", *known]).encode(), content)
    return Document(name, digest, Page(content, is_html), published=published, url=url, captured=captured)


def file_document(name: str, path: Path) -> Document:
    """The document that is the file at `path`; one that cannot be opened, or is too large, is a fault."""
    try:
        with path.open("rb") as file:
            blob = file.read(MOST_BYTES + 1)
    except OSError as error:
        return faulty(name, "unreadable", f"{name} cannot be read: {error.strerror or error}.")
    if len(blob) > MOST_BYTES:
        return faulty(name, "large", f"{name} {TOO_LARGE}")
    return Document(name, _digest(b"file " + os.fsencode(path.suffix.lower()), blob), path)


TOO_LARGE = f"holds more than {MOST_BYTES >> 20} MiB, which no article does: split it."


def faulty(name: str, code: str, message: str) -> Document:
    """What stands in the place of a document that the source cannot give."""
    return Document(name, _digest(b"fault", f"{name}\0{message}".encode("utf-8", "replace")), Fault(code, message))


def _digest(kind: bytes, content: bytes) -> str:
    made = hashlib.sha256(kind)
    made.update(b"\0")
    made.update(content)
    return made.hexdigest()
