"""Where reports go: a format each, written one report at a time as soon as it is ready."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, TextIO

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class Output(Protocol):
    """What a command writes its reports to."""

    def report(self, report: Report) -> None: ...

    def error(self, id: str | None, error: FactcheckError) -> None:
        """An article that could not be checked."""

    def close(self) -> None: ...


class JsonLines:
    """A record a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def report(self, report: Report) -> None:
        from factcheck.reporter.json_report import to_json

        self._record(to_json(report))

    def error(self, id: str | None, error: FactcheckError) -> None:
        from factcheck.reporter.json_report import error_record

        self._record(error_record(id, error.code, error.message))

    def close(self) -> None:
        self._stream.flush()

    def _record(self, record: dict[str, Any]) -> None:
        self._stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        self._stream.flush()


class JsonArray(JsonLines):
    """One array of all records, indented for eyes."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._before = "[\n"

    def close(self) -> None:
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")
        super().close()

    def _record(self, record: dict[str, Any]) -> None:
        self._stream.write(self._before + json.dumps(record, ensure_ascii=False, indent=2))
        self._stream.flush()
        self._before = ",\n"


class Pages:
    """A page for people each; `several` gives each page the name of its article. Errors are told elsewhere."""

    def __init__(self, stream: TextIO, several: bool) -> None:
        from rich.console import Console

        self._several = several
        self._console = Console(file=stream, highlight=False)

    def report(self, report: Report) -> None:
        from factcheck.reporter.text import render

        if self._several:
            self._console.out(f"== {report.article.id or 'standard input'}")
        render(report, self._console)
        if self._several:
            self._console.print()
        self._console.file.flush()

    def error(self, id: str | None, error: FactcheckError) -> None:
        pass

    def close(self) -> None:
        self._console.file.flush()


@contextmanager
def opened_output(form: Format, path: Path | None, several: bool) -> Iterator[Output]:
    """The output in `form`, to the file `path` or to standard output.

    Raises:
        FactcheckError: `output`: the file cannot be written.
    """
    with opened_stream(path, as_utf8=form is not Format.TEXT) as stream:
        output = _output(form, stream, several)
        try:
            yield output
        finally:
            output.close()


def _output(form: Format, stream: TextIO, several: bool) -> Output:
    if form is Format.JSON:
        return JsonArray(stream)
    if form is Format.JSONL:
        return JsonLines(stream)
    return Pages(stream, several)


@contextmanager
def opened_stream(path: Path | None, *, as_utf8: bool) -> Iterator[TextIO]:
    """The file `path`, which is UTF-8, or standard output, in the terminal's own encoding unless `as_utf8`."""
    if path is None:
        if as_utf8 and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    try:
        stream = path.open("w", encoding="utf-8")
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror or error}."
        raise FactcheckError("output", message) from error
    with stream:
        yield stream
