"""The articles that a command is given, read one at a time: from files, the web, a paste, feeds, lines of JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import file_content, opened_file, read_bytes, read_content, read_file, read_url
from factcheck.reader.forms.feed import Entry, entries
from factcheck.reader.records import id_of, parse_object, record_of
from factcheck.reader.urls import is_address, is_web, shown

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Submission:
    """One article to check. `read` raises FactcheckError where it cannot be read; `id` names it then too."""

    id: str | None
    read: Callable[[], Article]


def submitted_files(
    paths: Sequence[str], published: date | None, *, allow_private: bool = False
) -> Iterator[Submission]:
    """An article a path; `-` is a paste on standard input, a web address is fetched."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield Submission(None, partial(_read_paste, published))
        else:
            yield Submission(shown(path), partial(_read_path, path, published, allow_private))


def submitted_entries(
    paths: Sequence[str], published: date | None, *, allow_private: bool = False
) -> Iterator[Submission]:
    """An article an entry of the feeds at `paths`: files, web addresses, or `-` for standard input."""
    for path in paths:
        name = "standard input" if path == STANDARD_INPUT else shown(path)
        try:
            found = entries(_content(path, allow_private), name)
        except FactcheckError as error:
            yield _refused(name, error)
            continue
        for number, entry in enumerate(found, start=1):
            id = entry.url or entry.name or f"{name}#{number}"
            yield Submission(id, partial(_read_entry, entry, id, published))


def submitted_lines(paths: Sequence[str], published: date | None) -> Iterator[Submission]:
    """An article a line of JSON, blank lines passed over, each as soon as its line is there."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _submitted_lines(sys.stdin.buffer, "standard input", published)
            continue
        try:
            _refuse_address(path, "save the archive and give the file")
            with opened_file(Path(path)) as lines:
                yield from _submitted_lines(lines, path, published)
        except FactcheckError as error:
            yield _refused(shown(path), error)


def _read_path(path: str, published: date | None, allow_private: bool) -> Article:
    if is_web(path):
        return read_url(path, published=published, allow_private=allow_private)
    _refuse_address(path)
    if path.lower().endswith((".jsonl", ".ndjson")):
        raise FactcheckError("json", f"{path} holds an article a line: factcheck check reads it with --from jsonl.")
    return read_file(Path(path), published=published)


def _content(path: str, allow_private: bool) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    if is_web(path):
        from factcheck.reader.web import fetch

        return fetch(path, allow_private=allow_private).content
    _refuse_address(path)
    return file_content(Path(path))


def _refuse_address(path: str, advice: str = "give one with https:// or http://, or save the file") -> None:
    if is_address(path):
        raise FactcheckError("address", f"{shown(path)} is an address that is not fetched: {advice}.")


def _read_entry(entry: Entry, id: str, published: date | None) -> Article:
    return read_content(entry.content, id, published=published, id=id, url=entry.url)


def _read_paste(published: date | None) -> Article:
    if sys.stdin.isatty():
        print("Paste the article, then press Ctrl-D on a line of its own (Windows: Ctrl-Z, Enter).", file=sys.stderr)
    return read_bytes(sys.stdin.buffer.read(), "standard input", published=published)


def _submitted_lines(lines: Iterable[bytes], name: str, published: date | None) -> Iterator[Submission]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"line {number} of {name}"
        try:
            given = parse_object(line, where)
        except FactcheckError as error:
            yield _refused(None, error)
            continue
        yield Submission(id_of(given), partial(_read_record, given, where, published))


def _read_record(given: Mapping[str, Any], where: str, published: date | None) -> Article:
    return record_of(given, where).read(published)


def _refused(id: str | None, error: FactcheckError) -> Submission:
    """What stands in its place in a batch, which goes on past it."""

    def read() -> Article:
        raise error

    return Submission(id, read)
