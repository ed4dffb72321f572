"""Which part of which year is meant: "the second quarter of last year", "March"."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.domain.period import Period
from factcheck.extractor.periods.calendar_meant import THE_YEAR, calendar_meant
from factcheck.extractor.periods.calendars import GREGORIAN, PERSIAN, Calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.year_named import JUST_BEGUN, says_this, year_named

_QUARTER = 3
THE_FISCAL_YEAR = re.compile(r"(?:the|its)\s+(?:\w+\s+)*year(?:\s+\(fy\))?", re.IGNORECASE)
Part = Callable[[Calendar, int], Period]
"""What is meant of a year of a calendar: its second quarter, its third month."""


def months_of_year(words: str | None, first: int, last: int, clock: Clock) -> Period | None:
    """From month `first` to month `last` of the year that `words` name; of the latest where there are none."""
    return part_of_year(words, lambda calendar, year: calendar.months(year, first, last), clock)


def part_of_year(words: str | None, part: Part, clock: Clock) -> Period | None:
    """The `part` of the year that `words` name ("2023", "last year"); of the latest where there are none."""
    calendar = _calendar_of_part(words, part, clock)
    if calendar is None:
        return None
    year = year_named(words, calendar, clock) if words else None
    if year is not None:
        year -= _is_yet_to_be(words, part(calendar, year), calendar, clock)
        return _begun(words, part(calendar, year), part(calendar, year + 1), clock)
    if words and clock.now and not re.fullmatch(r"(?:the|its)\s+(?:\w+\s+)*year", words, re.IGNORECASE):
        return None
    latest = clock.latest(lambda year: part(calendar, year))
    if words is None and calendar is PERSIAN and latest and not clock.is_recent(latest):
        of_others = clock.latest(lambda year: part(GREGORIAN, year))
        return of_others if of_others and clock.is_recent(of_others) else latest
    return (_of_fiscal_year(latest, part, clock) if words is None and calendar is GREGORIAN else None) or latest


def _of_fiscal_year(latest: Period | None, part: Part, clock: Clock) -> Period | None:
    """The part of the country's own fiscal year, where its figures are new and those of the calendar's year old."""
    if clock.home is None or clock.now is None or latest is None or clock.is_recent(latest):
        return None
    if clock.numbered == "calendar" or (clock.by_calendar and latest.whole_months == _QUARTER):
        return None
    if clock.spoken and not clock.is_recent(clock.spoken):
        return None
    year = clock.home.holding(clock.now)
    just_said = clock.spoken if clock.said_now else None
    parts = (part(clock.home, one) for one in (year, year - 1))
    return next((one for one in parts if one.end <= clock.now and clock.is_recent(one) and one != just_said), None)


def _calendar_of_part(words: str | None, part: Part, clock: Clock) -> Calendar | None:
    """That of the words, or the fiscal one: "the first half of the previous year" beside the first half of such.

    "The second quarter" is not what the same sentence has just called the third.
    """
    calendar, spoken, home = calendar_meant(words, clock), clock.spoken, clock.home
    if words is None and home is not None and clock.others.in_parts:
        return home
    if words is None and home is not None and clock.numbered == "its own":
        return home
    if words is None and (clock.said_now or clock.numbered):
        return calendar
    if clock.said_now and THE_YEAR.fullmatch(words or ""):
        return calendar
    if calendar is not GREGORIAN or spoken is None or home is None or re.search(r"\d", words or ""):
        return calendar
    if words and spoken.whole_months == _QUARTER:
        return calendar
    fiscal = part(home, home.holding(spoken.start)) == spoken != part(calendar, spoken.start.year)
    return home if fiscal else calendar


def _is_yet_to_be(words: str | None, period: Period, calendar: Calendar, clock: Clock) -> bool:
    """Whether "the nine months of the fiscal year" are to come, so that those of the year before are meant.

    So are those of "the current" one, where that has but just begun.
    """
    if calendar is GREGORIAN or clock.now is None or clock.is_over(period) or re.search(r"\d", words or ""):
        return False
    just_begun = clock.now - calendar.start(calendar.holding(clock.now)) <= JUST_BEGUN
    return just_begun if says_this(words or "") else THE_FISCAL_YEAR.fullmatch(words or "") is not None


def _begun(words: str | None, period: Period, next_one: Period, clock: Clock) -> Period:
    """ "January of this year" is this year's even where "this year" would be the one just ended."""
    return next_one if words and says_this(words) and clock.is_over(next_one) else period
