"""The same days of another month: "$3bn in the first ten days of May, and $2bn in the same April period"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, month_of, one, reads


@reads("same_of_month")
def _same_of_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """The days of that month that were told of another, or all of it."""
    number, spoken = month_of(found["month"] or found["month2"]), clock.spoken
    month = clock.latest(lambda year: Period.month(year, number))
    if month is None or spoken is None or spoken.whole_months or spoken.start.month != spoken.end.month:
        return one(found, month)
    first, last = (min(day, month.end.day) for day in (spoken.start.day, spoken.end.day))
    return one(found, Period(month.start.replace(day=first), month.start.replace(day=last)))
