"""Quarters that are counted, "those three quarters", "the two preceding quarters": the period that each shape names."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, first_of, one, reads, whole_number

_QUARTER = 3


@reads("counted_quarters")
def _counted_quarters(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In those three quarters": as many months, where they are spoken of or are those of the year up to now."""
    months = _QUARTER * whole_number(found["n"])
    if clock.spoken and clock.spoken_months == months:
        return one(found, clock.spoken, relative="same")
    first = first_of(found, clock, months)
    return one(found, first) if first and clock.is_recent(first) else []


@reads("quarters_before")
def _quarters_before(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The two preceding quarters": those before the quarter that is spoken of."""
    last, before = clock.spoken, None
    if last is None or last.whole_months != _QUARTER:
        return []
    for _ in range(whole_number(found["n"])):
        last = last.just_before()
        before = Period(last.start, before.end) if before else last
    return one(found, before)
