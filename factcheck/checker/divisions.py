"""A period as the sum of shorter ones: a year of its quarters, eleven months of ten and one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.domain.period import Period


def divisions(whole: Period, inside: Sequence[Period]) -> Iterator[tuple[Period, ...]]:
    """The ways to make up `whole` of periods that are `inside` it, each day in just one.

    Each period that starts it gives one way, which goes on with those nearest to it in length: months with months.
    """
    for first in sorted(period for period in inside if period.start == whole.start and period != whole):
        parts = [first]
        while parts[-1].end < whole.end:
            following = _following(parts[-1], inside, whole)
            if not following:
                break
            parts.append(min(following, key=lambda period: abs(_days(period) - _days(first))))
        if parts[-1].end == whole.end:
            yield tuple(parts)


def _following(before: Period, inside: Sequence[Period], whole: Period) -> list[Period]:
    start = before.end + timedelta(days=1)
    return sorted(period for period in inside if period.start == start and period.end <= whole.end)


def _days(period: Period) -> int:
    return (period.end - period.start).days
