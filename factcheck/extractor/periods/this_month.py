"""The month of the day of publication: "This month, trade came to $3bn", "in the first 20 days of this month"."""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads, whole_number
from factcheck.resources import word_shape

_JUST_BEGUN = 7
"""Up to this day "this month" can still be the last one, where the article is about that."""
_OPENS = word_shape("this_month", "opens")
_FIGURE = word_shape("this_month", "figure")


@reads("this_month")
def _this_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """Only where a figure is told of it: much else happens "this month", such as that something is said."""
    before, behind = found.string[: found.start()], found.string[found.end() : found.end() + 1]
    opens = _OPENS.search(before) and (behind == "," or before.endswith("in "))
    return one(found, _month(clock)) if opens or _FIGURE.search(before) else []


@reads("first_days_of_this")
def _first_days_of_this(found: Found, clock: Clock) -> list[PeriodMention]:
    month = _month(clock)
    if month is None:
        return []
    if found["which"].lower() == "last" and clock.now:
        month = Period.month(clock.now.year, clock.now.month).just_before()
    days = whole_number(found["n"] or re.sub(r"\D", "", found["day2"]))
    return one(found, Period(month.start, min(month.start + timedelta(days=days - 1), month.end)))


def _month(clock: Clock) -> Period | None:
    if clock.now is None:
        return None
    month = Period.month(clock.now.year, clock.now.month)
    last = month.just_before()
    subject = clock.subject
    return last if clock.now.day <= _JUST_BEGUN and subject and subject.end == last.end else month
