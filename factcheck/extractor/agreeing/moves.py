"""A change with the levels that it leads from and to."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extractor.agreeing.changes import Changes, to_base, to_period
from factcheck.extractor.agreeing.flows import alike, periods_of
from factcheck.extractor.draft import Draft


def moved(change: Draft, now: Draft, before: Draft) -> Iterator[Changes]:
    """What makes the three tell of one thing: the level now at the change's time, the one before at its base."""
    times = list(_times(change, now, before))
    for one in alike([change, now, before]):
        yield from ([*one, *time] for time in times)


def _times(change: Draft, now: Draft, before: Draft) -> Iterator[Changes]:
    for period in periods_of([change, now]):
        bases = (change.time.base, before.time.period)
        for base in dict.fromkeys(base for base in bases if base and base.start < period.start):
            at_base = [*to_period(before, base), *to_base(change, base)]
            yield [*to_period(change, period), *to_period(now, period), *at_base]
