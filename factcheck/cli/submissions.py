"""The articles that a command is given, read one at a time: from files, the web, a paste, feeds, lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import file_content, read_bytes, read_content, read_file, read_text, read_url
from factcheck.reader.forms.feed import Entry, entries

STANDARD_INPUT = "-"
_WEB = ("http://", "https://")
_FIELDS = ("id", "text", "title", "published", "url")


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
            yield Submission(None, lambda: _read_paste(published))
        else:
            yield Submission(path, lambda path=path: _read_path(path, published, allow_private))  # type: ignore[misc]


def submitted_entries(
    paths: Sequence[str], published: date | None, *, allow_private: bool = False
) -> Iterator[Submission]:
    """An article an entry of the feeds at `paths`: files, web addresses, or `-` for standard input.

    Raises:
        FactcheckError: a feed that cannot be read.
    """
    for path in paths:
        name = "standard input" if path == STANDARD_INPUT else path
        for number, entry in enumerate(entries(_content(path, allow_private), name), start=1):
            id = entry.url or entry.name or f"{name}#{number}"
            yield Submission(id, lambda entry=entry, id=id: _read_entry(entry, id, published))  # type: ignore[misc]


def submitted_lines(paths: Sequence[str], published: date | None) -> Iterator[Submission]:
    """An article a line of JSON, blank lines passed over, each as soon as its line is there.

    Raises:
        FactcheckError: `missing`, `folder` or `unreadable`: a path that cannot be opened.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _submitted_lines(sys.stdin.buffer, "standard input", published)
            continue
        try:
            with Path(path).open("rb") as lines:
                yield from _submitted_lines(lines, path, published)
        except OSError as error:
            read_file(Path(path))
            raise FactcheckError("unreadable", f"{path} cannot be read: {error.strerror or error}.") from error


def parse_day(text: str, where: str) -> date:
    """The day that `text` gives as YYYY-MM-DD.

    Raises:
        FactcheckError: `published`.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise FactcheckError("published", f"{where}: {text!r} is no day: write it as 2024-02-02.") from error


def _read_path(path: str, published: date | None, allow_private: bool) -> Article:
    if path.lower().startswith(_WEB):
        return read_url(path, published=published, allow_private=allow_private)
    if path.lower().endswith((".jsonl", ".ndjson")):
        raise FactcheckError("json", f"{path} holds an article a line: factcheck check reads it with --from jsonl.")
    return read_file(Path(path), published=published)


def _content(path: str, allow_private: bool) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    if path.lower().startswith(_WEB):
        from factcheck.reader.web import fetch

        return fetch(path, allow_private=allow_private).content
    return file_content(Path(path))


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
            record = _record(line, where)
        except FactcheckError as error:
            yield Submission(None, lambda error=error: _refuse(error))  # type: ignore[misc]
            continue
        id = None if record["id"] is None else str(record["id"])
        yield Submission(id, lambda record=record, where=where: _read_record(record, where, published))  # type: ignore[misc]


def _record(line: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FactcheckError("encoding", f"{where} is not UTF-8: write the lines as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise FactcheckError("json", f"{where} is no JSON: {getattr(error, 'msg', error)}.") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise FactcheckError(
            "json", f'{where} is no article: write {{"text": "…"}} with the fields {", ".join(_FIELDS)}.'
        )
    return {field: record.get(field) for field in _FIELDS}


def _read_record(record: dict[str, Any], where: str, published: date | None) -> Article:
    for field in ("title", "published", "url"):
        if not isinstance(record[field], str | None):
            raise FactcheckError("json", f"{where}: {field} is no text: write it in quotes or leave it out.")
    given = parse_day(record["published"], where) if record["published"] else published
    return read_text(
        record["text"],
        published=given,
        title=record["title"],
        id=None if record["id"] is None else str(record["id"]),
        url=record["url"],
    )


def _refuse(error: FactcheckError) -> Article:
    raise error
