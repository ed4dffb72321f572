"""The mark that each claim gets in a report for people."""

from __future__ import annotations

from enum import IntEnum

from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.evidence import Verdict
from factcheck.domain.report import Report


class Mark(IntEnum):
    """How a claim came out; the higher one wins where several checks speak of it."""

    OPEN = 0
    """No check could decide."""
    FITS = 1
    LOOK = 2
    """A warning names it."""
    WRONG = 3
    """An error names it."""


SYMBOLS = {Mark.OPEN: "?", Mark.FITS: "✓", Mark.LOOK: "!", Mark.WRONG: "✗"}
SYMBOLS_ASCII = {Mark.OPEN: "?", Mark.FITS: "+", Mark.LOOK: "!", Mark.WRONG: "x"}

_VERDICTS = {Verdict.NOT_ENOUGH_INFO: Mark.OPEN, Verdict.SUPPORTED: Mark.FITS, Verdict.REFUTED: Mark.WRONG}


def mark_of_check(check: Check) -> Mark:
    """The mark of a finding itself."""
    if check.outcome is Outcome.HOLDS:
        return Mark.FITS
    if check.outcome is Outcome.UNDECIDED or check.severity is Severity.NOTE:
        return Mark.OPEN
    return Mark.WRONG if check.severity is Severity.ERROR else Mark.LOOK


def marks(report: Report) -> dict[str, Mark]:
    """The mark of each claim by its id; that words fit the numbers gives the numbers no mark."""
    found = {claim.id: _VERDICTS[report.verdicts.get(claim.id, Verdict.NOT_ENOUGH_INFO)] for claim in report.claims}
    for check in report.checks:
        mark = mark_of_check(check)
        if mark is Mark.FITS and check.assertion:
            continue
        for claim in check.accused if mark > Mark.FITS else check.claims:
            found[claim] = max(found.get(claim, Mark.OPEN), mark)
    return found
