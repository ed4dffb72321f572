"""Days told by how long before another they were: "as of Friday", "two weeks earlier it was $3bn"."""

from __future__ import annotations

from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads, whole_number
from factcheck.resources import vocabulary

_WEEK = 7
_MOST = 10
"""So many weeks at most are counted back from a day."""


@reads("as_of_weekday")
def _as_of_weekday(found: Found, clock: Clock) -> list[PeriodMention]:
    """The last such day before that of publication, or that day itself."""
    if clock.published is None:
        return []
    weekday = vocabulary("periods")["weekdays"].index(found["weekday"].lower())
    day = clock.published - timedelta(days=(clock.published.weekday() - weekday) % _WEEK)
    return one(found, Period(day, day), "weekday")


@reads("weeks_back")
def _weeks_back(found: Found, clock: Clock) -> list[PeriodMention]:
    """Counted from the day named last."""
    day, back = clock.named, whole_number(found["n"])
    if day is None or day.start != day.end or not 1 < back <= _MOST:
        return []
    then = day.end - timedelta(days=_WEEK * back)
    return one(found, Period(then, then))
