"""How many checks came out how, in one line."""

from __future__ import annotations

from collections import Counter

from factcheck.domain.check import Outcome, Severity
from factcheck.domain.report import Report
from factcheck.reporter.wording import counted


def tally(report: Report) -> str:
    """``1 error, 2 warnings, 22 checks hold``: the worst first, nothing that there is none of; may be empty."""
    failed = Counter(check.severity for check in report.checks if check.outcome is Outcome.FAILS)
    counts = [
        (failed[Severity.ERROR], ("error", "errors")),
        (failed[Severity.WARNING], ("warning", "warnings")),
        (report.count(Outcome.HOLDS), ("check holds", "checks hold")),
        (failed[Severity.NOTE], ("doubtful", "doubtful")),
        (report.count(Outcome.UNDECIDED), ("undecided", "undecided")),
    ]
    return ", ".join(counted(count, *words) for count, words in counts if count)
