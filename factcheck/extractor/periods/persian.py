"""Months and years of the solar Hijri calendar that no word announces: Farvardin, 1402."""

from __future__ import annotations

import re

from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import PERSIAN
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads
from factcheck.resources import vocabulary


@reads("persian_month")
def _persian_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """A month of the solar Hijri year, where the country counts so or the year stands beside."""
    month = int(vocabulary("periods")["persian_months"][found["month"].capitalize()])
    if found["year"]:
        return one(found, PERSIAN.months(PERSIAN.gregorian(int(found["year"])), month, month))
    if clock.home is not PERSIAN or re.match(r"\s(?:news|agency)", found.string[found.end() : found.end() + 8]):
        return []
    return one(found, clock.latest(lambda year: PERSIAN.months(year, month, month)))


@reads("persian_year")
def _persian_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In 1402", where the country counts so or the calendar is named."""
    if clock.home is not PERSIAN and not found["said"]:
        return []
    return one(found, PERSIAN.year(PERSIAN.gregorian(int(found["year"]))))
