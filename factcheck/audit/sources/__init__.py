"""Where the articles of an archive come from: files, lists of pages, a database. They are read as a stream."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from factcheck.audit.document import Document, faulty, file_document
from factcheck.audit.fields import Fields
from factcheck.audit.sources.delimited import read_delimited
from factcheck.audit.sources.folder import files_in
from factcheck.audit.sources.lines import read_lines
from factcheck.audit.sources.listed import Listed, is_list
from factcheck.audit.sources.parquet import read_parquet
from factcheck.audit.sources.unpacked import is_packed
from factcheck.audit.sources.warc import read_warc
from factcheck.audit.sources.workbook import read_workbook
from factcheck.domain.errors import FactcheckError
from factcheck.reader.normalise import whole_characters
from factcheck.reader.urls import is_address, is_web, shown


class Archive(Protocol):
    """Articles, wherever they come from. `name` is what a ledger knows the archive by.

    `at_once` is how many may be read before the first of them is checked: one where each is long in coming.
    """

    name: str
    at_once: int

    @property
    def fraction(self) -> float:
        """How much of it has been read, from 0 to 1; 0 also where that is not known."""

    def documents(self) -> Iterator[Document]:
        """Every document once, in an order that is always the same, and a fault for what cannot be read."""


def archive_at(
    place: str,
    fields: Fields | None = None,
    *,
    query: str | None = None,
    allow_private: bool = False,
    without: Collection[Path] = (),
) -> Archive:
    """The archive at `place`: a path, the web address of a feed or a sitemap, or the URL of a database.

    Args:
        query: what is asked of the database.
        allow_private: fetch pages from private networks too.
        without: files that are left out of a folder.

    Raises:
        FactcheckError: `usage`: a database needs a query, and nothing else has one; or what is raised by `Source`,
            `Listed` or `Query`.
    """
    is_database = is_address(place) and not is_web(place)
    if is_database and query is None:
        kind = place.partition("://")[0]
        raise FactcheckError(
            "usage", f'{kind}://… is a database: say with --query "SELECT id, text FROM …" what to read.'
        )
    if query is not None and not is_database:
        raise FactcheckError("usage", f"{shown(place)} is no database: leave out --query.")
    if query is not None:
        from factcheck.audit.sources.query import Query

        return Query(place, query, fields or Fields())
    if is_web(place) or is_list(Path(place)):
        return Listed(place, allow_private=allow_private)
    return Source(Path(place), fields, without)


Form = Callable[[BinaryIO, Path, str, Fields], Iterator[Document]]
"""Reads the documents in an open file, given its path, the name that it is told by, and which field holds what."""
_STREAMS: dict[str, Form] = {
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".warc": read_warc,
}
"""Forms that are read from the start to the end, and may be packed (`.gz`, `.zst`)."""
_FOR_PROGRAMS = frozenset({".css", ".js", ".json", ".toml", ".yaml", ".yml"})
"""Text that is no article."""
_TABLES: dict[str, Form] = {".parquet": read_parquet, ".xlsx": read_workbook}


class Source:
    """The documents at `path`: a folder and all folders in it, or a file of many. A file of another kind is an article.

    What is `without`, files with all links followed, is left out of a folder: what the audit itself writes there.

    Raises:
        FactcheckError: `missing`: nothing is there.
    """

    at_once = 100

    def __init__(self, path: Path, fields: Fields | None = None, without: Collection[Path] = ()) -> None:
        self.name = os.path.realpath(path)
        self._root, self._fields = path, fields or Fields()
        if not path.exists():
            raise FactcheckError("missing", f"{path} does not exist: give a folder of articles, or a file of many.")
        found = files_in(path) if path.is_dir() else iter([path])
        self._files = [one for one in found if isinstance(one, Document) or Path(os.path.realpath(one)) not in without]
        self._total = sum(_size(one) for one in self._files if isinstance(one, Path))
        self._done = 0
        self._open: BinaryIO | None = None

    @property
    def fraction(self) -> float:
        """How much of the archive has been read, by the size of its files."""
        return (self._done + (self._open.tell() if self._open else 0)) / self._total if self._total else 1.0

    def documents(self) -> Iterator[Document]:
        """Every document once, in an order that is always the same, and a fault for what cannot be read."""
        for path in self._files:
            if isinstance(path, Document):
                yield path
                continue
            name = path.relative_to(self._root).as_posix() if self._root.is_dir() else path.name
            yield from self._documents(path, whole_characters(name))
            self._done += _size(path)

    def _documents(self, path: Path, name: str) -> Iterator[Document]:
        suffix = Path(path.stem if is_packed(path) else path.name).suffix.lower()
        form = _STREAMS.get(suffix) or (None if is_packed(path) else _TABLES.get(suffix))
        if suffix in _FOR_PROGRAMS:
            yield faulty(name, "form", f"{name} is for programs to read and no article: it is passed over.")
            return
        if _is_irregular(path):
            yield faulty(name, "form", f"{name} is a pipe, a socket or a device and no file: it is passed over.")
            return
        if form is None:
            yield file_document(name, path)
            return
        try:
            with path.open("rb") as file:
                self._open = file if suffix in _STREAMS else None
                yield from form(file, path, name, self._fields)
        except OSError as error:
            yield faulty(name, "unreadable", f"{name} cannot be read: {error.strerror or error}.")
        finally:
            self._open = None


def _is_irregular(path: Path) -> bool:
    """Whether reading `path` might never end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
