"""`github`: workflow commands that GitHub shows as annotations at the line.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
GitHub shows some ten of a kind for a step, so errors come first. A column is only heeded within one line.
"""

from __future__ import annotations

from factcheck.domain.check import Severity
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Format, Output
from factcheck.reporter.places import Places, relative
from factcheck.reporter.wording import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


class Annotations(Output):
    def report(self, report: Report) -> None:
        places = Places(report.article)
        for finding in findings(report):
            self.stream.write(_command(finding, places) + "\n")
        self.stream.flush()

    def error(self, id: str | None, error: FactcheckError) -> None:
        where = f" file={_escaped(printable(relative(id), 'utf-8'), _IN_PROPERTIES)}" if id else ""
        self.stream.write(f"::error{where}::{_escaped(error.message, _IN_MESSAGES)}\n")


def _command(finding: Finding, places: Places) -> str:
    place = places.place(finding.span)
    check = finding.check
    properties = {
        "title": f"factcheck ({check.code} {check.rule})",
        "file": printable(places.path, "utf-8"),
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    listed = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{_COMMANDS[check.severity]} {listed}::{_escaped(printable(finding.message, 'utf-8'), _IN_MESSAGES)}"


def _escaped(words: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in words)


FORMAT = Format("annotations in a GitHub workflow", Annotations)
