"""Days, weeks and dates: the period that each shape names."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.readings import (
    Found,
    day_of,
    group,
    month_of,
    one,
    reads,
    whole_number,
    year_of,
)
from factcheck.resources import vocabulary

_SIX_DAYS = timedelta(days=6)
"""From the first day of a week to its last."""
_MONTH_END = "31"
"""The day of a month that none has later ones than: "from 1 July to the end of February"."""
_LAST_WEEK = 53
_WEEKS = 5
"""A month has no more weeks; what counts as a later one is its last."""


@reads("day", "day_british")
def _single_day(found: Found, clock: Clock) -> list[PeriodMention]:
    month, year = month_of(found["month"]), year_of(found, "year2")

    def in_year(year: int) -> Period:
        return Period.day(day_of(year, month, found["day"]))

    return one(found, in_year(year) if year else clock.latest(in_year))


@reads("days", "days_to_month_end")
def _days(found: Found, clock: Clock) -> list[PeriodMention]:
    return _from_day_to_day(found, clock, "month")


@reads("days_british")
def _days_british(found: Found, clock: Clock) -> list[PeriodMention]:
    return _from_day_to_day(found, clock, "day")


def _from_day_to_day(found: Found, clock: Clock, start: str) -> list[PeriodMention]:
    if found["to"] == "and" and found["lead"] is None:
        return []
    month = month_of(found["month"] or found["month2"])
    month2 = month_of(found["month2"] or found["month"])
    year2, year = year_of(found, "year2"), year_of(found)
    crosses = month2 < month

    def ending_in(last: int) -> Period:
        first = year or last - crosses
        start, end = day_of(first, month, found["day"]), day_of(last, month2, group(found, "day2") or _MONTH_END)
        return Period(min(start, end), max(start, end))

    if group(found, "told") and clock.now:
        year2 = clock.now.year - 1
    fixed = year2 or (year + crosses if year else None)
    return one(found, ending_in(fixed) if fixed else clock.latest(ending_in), start)


@reads("days_from_month_start")
def _days_from_month_start(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Between the beginning of January and February 24": from the first of the month on."""
    last = found["month2"] or found["month3"] or found["month4"]
    month, month2 = month_of(found["month"]), month_of(last)
    day, told = found["day2"] or found["day3"] or _MONTH_END, year_of(found, "year2")
    crosses = month2 < month
    year = told or (year_of(found) or 0) + crosses

    def ending_in(last: int) -> Period:
        return Period(date(last - crosses, month, 1), day_of(last, month2, day))

    return one(found, ending_in(year) if year > 1 else clock.latest(ending_in), "month")


@lru_cache(maxsize=1)
def _published() -> re.Pattern[str]:
    """What says at the head of a text that the day behind it is only that of its publication."""
    return re.compile(rf"\s*{alternatives(vocabulary('page')['published'])}:?\s", re.IGNORECASE)


@reads("date_iso")
def _date_iso(found: Found, clock: Clock) -> list[PeriodMention]:
    if _published().fullmatch(found.string, 0, found.start()):
        return one(found, None)
    try:
        return one(found, Period.day(date(int(found["year"]), int(found["month"]), int(found["day"]))))
    except ValueError:
        return []


@reads("date_numeric")
def _date_numeric(found: Found, clock: Clock) -> list[PeriodMention]:
    """Day first, or month first but between full stops: where both are possible only the day of publication decides."""
    readings, first, second = set(), found["first"], found["second"]
    for day, month in [(first, second)] if found["mark"] == "." else [(first, second), (second, first)]:
        try:
            readings.add(date(int(found["year"]), int(month), int(day)))
        except ValueError:
            continue
    if not readings:
        return []
    if len(readings) == 1 or clock.published in readings:
        return one(found, Period.day(clock.published if clock.published in readings else readings.pop()))
    return one(found, None)


@reads("first_days", "first_days_of")
def _first_days(found: Found, clock: Clock) -> list[PeriodMention]:
    month, days = month_of(found["month"]), whole_number(found["n"]) * (7 if found["unit"].lower() == "weeks" else 1)

    def in_year(year: int) -> Period:
        whole = Period.month(year, month)
        return Period(whole.start, min(whole.end, whole.start + timedelta(days=days - 1)))

    year = year_of(found)
    return one(found, in_year(year) if year else clock.latest(in_year))


@reads("first_days_of_year", "first_weeks_of_year")
def _first_days_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the first 20 days of the year", "in the opening three weeks of 2024"."""
    now = clock.published or (clock.spoken.end if clock.spoken else None)
    year = year_of(found) or (now.year if now else None)
    days = whole_number(found["n"]) * (7 if found["unit"].lower() == "weeks" else 1)
    start = date(year, 1, 1) if year else None
    return one(found, Period(start, start + timedelta(days=days - 1)) if start else None)


@reads("half_of_month")
def _half_of_month(found: Found, clock: Clock) -> list[PeriodMention]:
    month, year = month_of(found["month"]), year_of(found)

    def in_year(year: int) -> Period:
        whole = Period.month(year, month)
        middle = whole.start + timedelta(days=14)
        return (
            Period(whole.start, middle) if found["half"] == "first" else Period(middle + timedelta(days=1), whole.end)
        )

    return one(found, in_year(year) if year else clock.latest(in_year))


@reads("week_by_day")
def _week_by_day(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The week to May 7" or "beginning May 1": its last day is told, or its first."""
    month, year, day = month_of(found["month"]), year_of(found), found["day"] or found["day_first"]
    if day is None:
        return []

    def in_year(year: int) -> Period:
        told = day_of(year, month, day)
        return Period(told, told + _SIX_DAYS) if found["from"] else Period(told - _SIX_DAYS, told)

    return one(found, in_year(year) if year else clock.newest(in_year))


@reads("week_of_month")
def _week_of_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The second week of May": its days 8 to 14; the last week: its last seven days."""
    month, year = month_of(found["month"]), year_of(found)
    place = int(vocabulary("periods")["month_ordinals"][found["ordinal"]])

    def in_year(year: int) -> Period:
        whole = Period.month(year, month)
        if place > _WEEKS:
            return Period(whole.end - _SIX_DAYS, whole.end)
        start = whole.start + timedelta(days=7 * (place - 1))
        return Period(start, min(start + _SIX_DAYS, whole.end))

    return one(found, in_year(year) if year else clock.latest(in_year))


@reads("week_number")
def _week_number(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Week 12", counted as ISO 8601 does, from Monday to Sunday."""
    number, year = int(found["n"]), year_of(found)
    if not 1 <= number <= _LAST_WEEK:
        return []

    def in_year(year: int) -> Period:
        return Period(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))

    latest = in_year(year) if year else clock.latest(in_year)
    return one(found, in_year(latest.end.year - 1) if found["last"] and latest else latest)


@reads("week_to_weekday")
def _week_to_weekday(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The week to Friday": to the last one before that of publication."""
    if clock.published is None:
        return one(found, None)
    weekday = vocabulary("periods")["weekdays"].index(found["weekday"].lower())
    last = clock.published - timedelta(days=(clock.published.weekday() - weekday) % 7 or 7)
    return one(found, Period(last - _SIX_DAYS, last))


@reads("past_week")
def _past_week(found: Found, clock: Clock) -> list[PeriodMention]:
    """The seven days before that of publication."""
    if clock.published is None:
        return one(found, None)
    return one(found, Period(clock.published - timedelta(days=7), clock.published - timedelta(days=1)))


@reads("counted_days")
def _counted_days(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Over the 20-day period", where so many days have been spoken of."""
    spoken = clock.spoken
    if spoken is None or (spoken.end - spoken.start).days + 1 != int(found["n"]):
        return []
    return one(found, spoken, relative="same")


@reads("week")
def _week(found: Found, clock: Clock) -> list[PeriodMention]:
    if clock.published is None:
        return one(found, None)
    monday = clock.published - timedelta(
        days=clock.published.weekday() + (7 if found["which"].lower() == "last" else 0)
    )
    return one(found, Period(monday, monday + _SIX_DAYS))
