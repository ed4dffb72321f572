"""Years of the Bikram Sambat, by which Nepal counts: "2079-80 BS", "2081 BS"."""

from __future__ import annotations

from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import home_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads


@reads("nepalese_year")
def _nepalese_year(found: Found, _: Clock) -> list[PeriodMention]:
    calendar = home_calendar("NPL")
    assert calendar is not None
    return one(found, calendar.year(int(found["year"]) - calendar.years_ahead))
