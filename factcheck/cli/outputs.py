"""Where reports go: several formats at once, each to a file or one of them to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.formats import find_format, format_names
from factcheck.reporter.output import Format, Medium, Output, Stream


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file to write it to; None is standard output."""

    name: str
    format: Format
    path: Path | None


class Outputs(Output):
    """Several outputs as one."""

    def __init__(self, outputs: Sequence[Output]) -> None:
        self._outputs = outputs

    def report(self, report: Report) -> None:
        for output in self._outputs:
            output.report(report)

    def error(self, id: str | None, error: FactcheckError) -> None:
        for output in self._outputs:
            output.error(id, error)


def parse_targets(forms: Sequence[str], output: Path | None, articles: Sequence[str]) -> list[Target]:
    """What `--format` asks for: ``text``, ``sarif=report.sarif``; `output` is the file of the one without a file.

    Raises:
        FactcheckError: `format`: no such format, or two that go to one place; `output`: a file that is an article.
    """
    targets = []
    for form in forms:
        name, equals, path = form.partition("=")
        found = find_format(name)
        if found is None:
            raise FactcheckError("format", f"there is no format {name!r}: choose of {', '.join(format_names())}.")
        if equals and not path:
            raise FactcheckError("format", f"--format {form} names no file: write {name}=FILE.")
        targets.append(Target(name, found, Path(path) if equals else output))
    _refuse_one_place(targets)
    for target in targets:
        if target.path and any(_same_file(target.path, article) for article in articles):
            raise FactcheckError("output", f"{target.path} is the article itself: write the report to another file.")
        if target.path is None and target.format.medium is Medium.BYTES and sys.stdout.isatty():
            raise FactcheckError("format", f"{target.name} is no text for a terminal: write {target.name}=FILE.")
    return targets


@contextmanager
def opened_outputs(targets: Sequence[Target], several: bool) -> Iterator[Output]:
    """All of `targets` as one output, closed at the end.

    Raises:
        FactcheckError: `output`: a file that cannot be written; `format`: several articles for a format of one.
    """
    for target in targets:
        if several and target.format.single:
            raise FactcheckError("format", f"{target.name} holds one article: give one, or take another format.")
    with ExitStack() as stack:
        outputs = []
        for target in targets:
            stream = stack.enter_context(opened_stream(target.path, target.format.medium))
            outputs.append(target.format.opened(stream, several))
            stack.callback(outputs[-1].close)
        yield Outputs(outputs)


@contextmanager
def opened_stream(path: Path | None, medium: Medium) -> Iterator[Stream]:
    """The file `path`, UTF-8 where it is text, or standard output, in the terminal's own encoding where it is for one.

    A file that is no text and has nothing in it, since no article could be read, is not left behind.

    Raises:
        FactcheckError: `output`: the file cannot be written.
    """
    if path is None:
        yield _standard_output(medium)
        return
    try:
        stream = (
            path.open("wb")
            if medium is Medium.BYTES
            else path.open("w", encoding="utf-8", errors="replace", newline="")
        )
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror or error}."
        raise FactcheckError("output", message) from error
    try:
        with stream:
            yield stream
    finally:
        if medium is Medium.BYTES and not path.stat().st_size:
            path.unlink()


def _standard_output(medium: Medium) -> Stream:
    if medium is Medium.BYTES:
        return sys.stdout.buffer
    if medium is Medium.TEXT and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    stdout: TextIO = sys.stdout
    return stdout


def _refuse_one_place(targets: Sequence[Target]) -> None:
    for number, target in enumerate(targets):
        if any(other.path == target.path for other in targets[:number]):
            where = f"to {target.path}" if target.path else "to standard output"
            raise FactcheckError("format", f"two formats go {where}: give each a file, as in {target.name}=FILE.")


def _same_file(path: Path, article: str) -> bool:
    try:
        return path.samefile(article)
    except OSError:  # one of them is not there
        return False
