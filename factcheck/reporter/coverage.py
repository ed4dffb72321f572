"""How much of an article was looked at: nothing is dropped without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.check import Outcome
from factcheck.domain.claim import NumberStatus
from factcheck.domain.report import Report


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the numbers in one article. `seen` = claims + others; `read` leaves out those not understood.

    `checked` counts the claims that a check holds or fails for; `untried` those that no check could decide.
    """

    seen: int
    read: int
    claims: int
    checked: int
    others: Mapping[NumberStatus, int]
    """How many numbers were taken for something else, by what; the most frequent first."""

    @property
    def untried(self) -> int:
        return self.claims - self.checked


def coverage(report: Report) -> Coverage:
    """The coverage of `report`."""
    statuses = Counter(number.status for number in report.numbers)
    decided = {name for check in report.checks if check.outcome is not Outcome.UNDECIDED for name in check.claims}
    others = {status: count for status, count in statuses.items() if status is not NumberStatus.CLAIM}
    return Coverage(
        seen=len(report.numbers),
        read=len(report.numbers) - statuses[NumberStatus.UNREAD],
        claims=len(report.claims),
        checked=sum(claim.id in decided for claim in report.claims),
        others=dict(sorted(others.items(), key=lambda pair: (-pair[1], pair[0]))),
    )
