"""A period as the sum of shorter ones: a year of its quarters, eleven months of ten and one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from factcheck.domain.period import Period

_MOST_PERIODS = 40
"""A table of more is not added up; nor is a period of more parts than the next number says."""
_MOST_PARTS = 12


def made_up(periods: Collection[Period]) -> Iterator[tuple[Period, tuple[Period, ...]]]:
    """Each of the periods that others of them make up, with these, not too many of either."""
    for whole in periods if 1 < len(periods) <= _MOST_PERIODS else ():
        for parts in divisions(whole, [period for period in periods if period != whole and whole.contains(period)]):
            if len(parts) <= _MOST_PARTS:
                yield whole, parts


def nested(periods: Collection[Period]) -> Iterator[tuple[Period, Period]]:
    """Each of the periods with each of those that lie within it, not too many of them."""
    for whole in periods if len(periods) <= _MOST_PERIODS else ():
        yield from ((whole, part) for part in periods if part != whole and whole.contains(part))


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
