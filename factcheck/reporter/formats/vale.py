"""`vale`: the JSON of the prose linter Vale, so that editors with a plug-in for it show factcheck's findings.

https://vale.sh/docs/cli: a list of alerts for each path; `Span` counts from 1 within the line, both ends included.
"""

from __future__ import annotations

from typing import Any

from factcheck.domain.check import Severity
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Collected, Format, put_json
from factcheck.reporter.places import Places

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "suggestion"}


class Alerts(Collected):
    def write(self) -> None:
        alerts: dict[str, list[dict[str, Any]]] = {}
        for report in self.reports:
            places = Places(report.article)
            for finding in findings(report):
                alerts.setdefault(places.path, []).append(_alert(finding, places))
        put_json(self.stream, alerts)


def _alert(finding: Finding, places: Places) -> dict[str, Any]:
    place = places.place(finding.span)
    line_end = places.positions.line_column(places.positions.line_end(place.line))[1]
    last = (place.end_column if place.end_line == place.line else line_end) - 1
    replaced = finding.suspect
    return {
        "Action": {"Name": "replace", "Params": [replaced.replacement]} if replaced else {"Name": "", "Params": None},
        "Span": [place.column, max(place.column, last)],
        "Check": f"factcheck.{finding.check.code}",
        "Description": finding.check.rule,
        "Link": "",
        "Message": finding.message,
        "Severity": _SEVERITIES[finding.check.severity],
        "Match": finding.span.quote if finding.span else "",
        "Line": place.line,
    }


FORMAT = Format("as the prose linter Vale prints it, for its editor plug-ins", Alerts)
