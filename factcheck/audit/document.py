"""One article of an archive before it is read, and the hash that tells it from every other one."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import opened_file, read_bytes, read_text
from factcheck.reader.normalise import whole_characters

MOST_BYTES = 16 << 20
"""No article is larger; what is, is told and not read, so that no document fills the memory."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document cannot be read: a stable code, and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a source gives: a text with what is known of it, a file or what it holds, or why there is nothing.

    `digest` is the same for the same content, whatever the document is called: a hash of all that a check depends on.
    """

    name: str
    digest: str
    content: str | bytes | Path | Fault
    title: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    desk: str | None = None

    def read(self, published: date | None = None) -> Article:
        """The article; `published` where the document tells no day.

        Raises:
            FactcheckError: it cannot be read.
        """
        day = self.published or published
        if isinstance(self.content, Fault):
            raise FactcheckError(self.content.code, self.content.message)
        if isinstance(self.content, Path):
            return self.carried().read(published)
        if isinstance(self.content, bytes):
            return read_bytes(self.content, self.name, published=day, id=self.name)
        return read_text(self.content, published=day, title=self.title, id=self.name, url=self.url)

    def carried(self) -> Document:
        """The same with what its file holds in place of the file, for where that cannot be read."""
        if not isinstance(self.content, Path):
            return self
        try:
            with opened_file(self.content) as file:
                return replace(self, content=file.read(MOST_BYTES))
        except FactcheckError as error:
            return replace(self, content=Fault(error.code, whole_characters(error.message)))

    @property
    def size(self) -> int:
        """How much it carries, in characters or bytes."""
        return len(self.content) if isinstance(self.content, str | bytes) else 0


def text_document(
    name: str,
    text: str,
    title: str | None = None,
    published: date | None = None,
    url: str | None = None,
    author: str | None = None,
    desk: str | None = None,
) -> Document:
    """The document that is a text; one without any is refused when it is read."""
    known = [title, published.isoformat() if published else None, url]
    digest = _digest(json.dumps(["text", *known]).encode(), text.encode("utf-8", "surrogatepass"))
    return Document(name, digest, text, title, published, url, author, desk)


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
