"""Where the articles of an archive come from: a folder tree, lines of JSON, tables. They are read as a stream."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import Document, faulty, file_document
from factcheck.audit.fields import Fields
from factcheck.audit.sources.delimited import read_delimited
from factcheck.audit.sources.lines import read_lines
from factcheck.audit.sources.parquet import read_parquet
from factcheck.audit.sources.unpacked import is_packed
from factcheck.audit.sources.warc import read_warc
from factcheck.audit.sources.workbook import read_workbook
from factcheck.domain.errors import FactcheckError

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

    Raises:
        FactcheckError: `missing`: nothing is there.
    """

    def __init__(self, path: Path, fields: Fields | None = None) -> None:
        self._root, self._fields = path, fields or Fields()
        if not path.exists():
            raise FactcheckError("missing", f"{path} does not exist: give a folder of articles, or a file of many.")
        self._files = list(_files(path)) if path.is_dir() else [path]
        self._total = sum(map(_size, self._files))
        self._done = 0
        self._open: BinaryIO | None = None

    @property
    def fraction(self) -> float:
        """How much of the archive has been read, by the size of its files."""
        return (self._done + (self._open.tell() if self._open else 0)) / self._total if self._total else 1.0

    def documents(self) -> Iterator[Document]:
        """Every document once, in an order that is always the same, and a fault for what cannot be read."""
        for path in self._files:
            name = path.relative_to(self._root).as_posix() if self._root.is_dir() else path.name
            yield from self._documents(path, name)
            self._done += _size(path)

    def _documents(self, path: Path, name: str) -> Iterator[Document]:
        suffix = Path(path.stem if is_packed(path) else path.name).suffix.lower()
        form = _STREAMS.get(suffix) or (None if is_packed(path) else _TABLES.get(suffix))
        if suffix in _FOR_PROGRAMS:
            yield faulty(name, "form", f"{name} is for programs to read and no article: it is passed over.")
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


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
