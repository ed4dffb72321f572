"""What comes right after the time told last, "in the following year", "the month after": the period that is meant."""

from __future__ import annotations

from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.periods.readings import Found, group, one, reads, whole_number

_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_CLOSES = timedelta(days=1)
"""How far a day may lie from the end of the time that it dates: "last Iranian year, to March 20"."""


@reads("following_year", "following_part")
def _following(found: Found, clock: Clock) -> list[PeriodMention]:
    """As long as the words say, and over; what is still to come is told in other words too."""
    told = clock.named or clock.spoken
    unit = found["unit"] or found["unit2"] or group(found, "unit3")
    after = _after(told, _MONTHS[unit]) if told and unit else None
    return one(found, after) if after and clock.is_over(after) else []


@reads("following_months")
def _following_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The three months that followed": as many as the quarter or the half-year told last has, right after it."""
    told = clock.named or clock.spoken
    if told is None or told.whole_months != whole_number(found["n"] or found["n2"]):
        return []
    after = told.just_after()
    return one(found, after) if clock.is_over(after) else []


@reads("year_before_that", "part_before_that")
def _before_that(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The year before that": the one before the time told last, be it only what another was compared with."""
    told, unit = clock.named or clock.spoken, found["unit"]
    if told and clock.spoken and told.start == told.end and abs(told.end - clock.spoken.end) <= _CLOSES:
        told = clock.spoken
    if told is None or told.whole_months is None:
        return one(found, year_before(told)) if told and unit == "year" else []
    if unit == "year":
        return one(found, year_before(told))
    return one(found, told.just_before()) if told.whole_months == _MONTHS[unit] else []


def _after(told: Period, months: int) -> Period | None:
    """The year, quarter or month after `told`, which is one too; after a part of a year the year is the next.

    A month or a quarter after a day is a day.
    """
    if told.whole_months == months:
        return told.just_after()
    if told.start == told.end and months < _MONTHS["year"]:
        month = told.end.year * 12 + told.end.month - 1 + months
        last = Period.month(month // 12, month % 12 + 1).end
        closes = Period.month(told.end.year, told.end.month).end == told.end
        return Period.day(last if closes else last.replace(day=min(told.end.day, last.day)))
    return Period.year(told.end.year + 1) if months == _MONTHS["year"] else None
