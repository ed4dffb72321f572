"""`rdjson`: Reviewdog Diagnostic Format, which reviewdog turns into comments on a change.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
Columns count UTF-8 bytes from 1; the end is exclusive.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.domain.claim import Span
from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Collected, Format
from factcheck.reporter.places import Places


class ReviewDiagnostics(Collected):
    def write(self) -> None:
        diagnostics = [_diagnostic(finding, places) for finding, places in _located(self.reports)]
        json.dump({"source": {"name": "factcheck"}, "diagnostics": diagnostics}, self.stream, ensure_ascii=False)
        self.stream.write("\n")


def _located(reports: list[Report]) -> list[tuple[Finding, Places]]:
    return [
        (finding, places) for report in reports for places in [Places(report.article)] for finding in findings(report)
    ]


def _diagnostic(finding: Finding, places: Places) -> dict[str, Any]:
    check = finding.check
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": _location(finding.span, places),
        "severity": str(check.severity).upper(),
        "code": {"value": check.code},
        "related_locations": [
            {"message": claim.span.quote, "location": _location(claim.span, places)} for claim in finding.related
        ],
    }
    if finding.span and finding.suspect:
        mended = {"range": _range(finding.span, places), "text": finding.suspect.replacement}
        diagnostic["suggestions"] = [mended]
    return diagnostic


def _location(span: Span | None, places: Places) -> dict[str, Any]:
    return {"path": places.path, **({"range": _range(span, places)} if span else {})}


def _range(span: Span, places: Places) -> dict[str, Any]:
    start, end = map(places.positions.line_byte, places.offsets(span))
    return {"start": {"line": start[0], "column": start[1]}, "end": {"line": end[0], "column": end[1]}}


FORMAT = Format("for reviewdog, which comments on changes", ReviewDiagnostics)
