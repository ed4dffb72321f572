"""What a command writes its reports to. A format says how, in a file of its own in `formats/`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, Any, TypeAlias

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report

Stream: TypeAlias = IO[Any]


class Medium(StrEnum):
    """What a format is written as."""

    TERMINAL = "terminal"
    """Text for people, in the terminal's own encoding where it goes to one."""
    TEXT = "text"
    """Text for programs, UTF-8."""
    BYTES = "bytes"
    """A file that is no text."""


def put_json(stream: Stream, value: object) -> None:
    """Write `value` as JSON, indented for eyes."""
    json.dump(value, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


class Output:
    """Takes the reports one at a time, as soon as each is ready; `several` articles, or just one."""

    def __init__(self, stream: Stream, several: bool = False) -> None:
        self.stream = stream
        self.several = several

    def report(self, report: Report) -> None:
        raise NotImplementedError

    def error(self, id: str | None, error: FactcheckError) -> None:
        """An article that could not be checked; the command tells it on standard error too."""

    def close(self) -> None:
        """No more reports come."""


class Collected(Output):
    """An output that is written as a whole, when all reports are there: `write` says how."""

    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self.reports: list[Report] = []
        self.errors: list[tuple[str | None, FactcheckError]] = []

    def report(self, report: Report) -> None:
        self.reports.append(report)

    def error(self, id: str | None, error: FactcheckError) -> None:
        self.errors.append((id, error))

    def close(self) -> None:
        self.write()
        self.stream.flush()

    def write(self) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Format:
    """One form of output. `about` says in a few words what it is for."""

    about: str
    opened: Callable[[Stream, bool], Output]
    medium: Medium = Medium.TEXT
    single: bool = False
    """Whether it holds one article only."""
