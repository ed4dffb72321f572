"""`gitlab`: a code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from factcheck.domain.check import Severity
from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Collected, Format, put_json
from factcheck.reporter.places import Places

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class CodeQuality(Collected):
    def write(self) -> None:
        issues = [issue for report in self.reports for issue in _issues(report)]
        put_json(self.stream, issues)


def _issues(report: Report) -> list[dict[str, Any]]:
    places = Places(report.article)
    told: Counter[str] = Counter()
    issues = []
    for finding in findings(report):
        told[finding.fingerprint] += 1
        issues.append(_issue(finding, places, told[finding.fingerprint]))
    return issues


def _issue(finding: Finding, places: Places, nth: int) -> dict[str, Any]:
    place = places.place(finding.span)
    return {
        "description": finding.message,
        "check_name": finding.check.code,
        "fingerprint": f"{places.path}:{finding.fingerprint}:{nth}",
        "severity": _SEVERITIES[finding.check.severity],
        "location": {
            "path": places.path,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }


FORMAT = Format("a code quality report for GitLab", CodeQuality)
