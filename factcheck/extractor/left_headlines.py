"""What an article tells of where its headline names another time, which the text below leaves."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.period import Period


def told_again(row: Sequence[Period]) -> Period | None:
    """The longer time that is told again behind a headline whose own time is only its end and is told no more.

    "Surplus grows in September", and what follows tells of the fiscal half that ends there.
    """
    first, second = row[0], next((period for period in row[1:] if period != row[0]), row[0])
    longer = second.contains(first) and second.end == first.end
    return second if longer and row.count(first) == 1 < row.count(second) else None


def left_by(row: Sequence[Period]) -> Period | None:
    """What the text below tells of first, where that is newer than a headline's time which it never comes back to.

    "Visitors prefer the second half", over what came in the six months to June.
    """
    first, second = row[0], next((period for period in row[1:] if period != row[0]), row[0])
    return second if row.count(first) == 1 and first.end < second.start else None
