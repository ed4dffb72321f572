"""Months and years of the Bikram Sambat, by which Nepal counts: "2079-80 BS", "in Shrawan"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import GREGORIAN, Calendar, home_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.part_of_year import part_of_year
from factcheck.extractor.periods.readings import Found, one, reads, reference
from factcheck.resources import vocabulary

_BEHIND_NEW_YEAR = 6
"""Behind so many of its months the next Gregorian year has begun."""


def _nepalese() -> Calendar:
    calendar = home_calendar("NPL")
    assert calendar is not None
    return calendar


@reads("nepalese_year")
def _nepalese_year(found: Found, _: Clock) -> list[PeriodMention]:
    calendar = _nepalese()
    return one(found, calendar.year(int(found["year"]) - calendar.years_ahead))


@reads("nepalese_month")
def _nepalese_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """A month of the fiscal year, or of the Gregorian one that it begins in: "in Shrawan of last year"."""
    nepalese = _nepalese()
    if clock.home != nepalese:
        return []
    month = int(vocabulary("periods")["nepalese_months"][found["month"].capitalize()])

    def within(calendar: Calendar, year: int) -> Period:
        return nepalese.months(year - (calendar is GREGORIAN and month > _BEHIND_NEW_YEAR), month, month)

    if reference(found) is None:
        return one(found, clock.latest(lambda year: within(GREGORIAN, year)))
    return one(found, part_of_year(reference(found), within, clock))
