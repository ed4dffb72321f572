"""Months and rows of months: the period that each shape names."""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import GREGORIAN, Calendar
from factcheck.extractor.periods.clock import Clock, whole_number
from factcheck.extractor.periods.readings import (
    Found,
    day_of,
    first_of,
    group,
    month_of,
    one,
    reads,
    reference,
    year_of,
)
from factcheck.resources import vocabulary


@reads("month_range")
def _month_range(found: Found, clock: Clock) -> list[PeriodMention]:
    first, last, own_year = month_of(found["month"]), month_of(found["month2"]), year_of(found)
    apart = found["to"] == "and" and found["lead"] is None and found["together"] is None
    compared = found["lead"] is not None and first != 1 and (last - first) % 12 == 1 and found["to"] in ("and", "to")

    def within(calendar: Calendar, year: int) -> Period:
        if own_year:
            return Period.months(own_year, first, max(year, own_year + (last < first and year == own_year)), last)
        two_years = calendar is not GREGORIAN or re.search(r"\d{4}\D\d", reference(found) or "")
        start = year + (first < calendar.month) if two_years else year - (last < first)
        return Period.months(start, first, start + (last < first), last)

    if own_year and reference(found) is None:
        whole: Period | None = Period.months(own_year, first, own_year + (last < first), last)
    else:
        whole = clock.in_year(reference(found), within)
    if not apart and (not compared or whole == clock.spoken):
        return one(found, whole, "month")
    start = Period.month(whole.start.year, first) if whole else None
    end = Period.month(whole.end.year, last) if whole else None
    return [
        PeriodMention(found.start("month"), found.end("month"), start, base=compared),
        PeriodMention(found.start("month2"), found.end(), end),
    ]


@reads("months", "year_month")
def _month_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    month = month_of(found["month"])

    def within(calendar: Calendar, year: int) -> Period:
        return Period.month(year + (month < calendar.month), month)

    return one(found, clock.in_year(reference(found) or group(found, "year"), within))


@reads("short_month")
def _short_month(found: Found, clock: Clock) -> list[PeriodMention]:
    month = month_of(found["month"])
    return one(found, clock.latest(lambda year: Period.month(year, month)))


def _is_month(found: Found) -> bool:
    """Whether a month's name that is a common word too ("May") stands where only a month can."""
    words = vocabulary("periods")
    before = re.search(r"(\w+)\W*$", found.string[max(0, found.start("month") - 20) : found.start("month")])
    after = re.match(r"('s|’s)|\s+(\w+)", found.string[found.end() : found.end() + 20])
    if before and before[1].lower() in words["before_month"]:
        return True
    return after is not None and (after[1] is not None or after[2].lower() in words["after_month"])


@reads("month")
def _bare_month(found: Found, clock: Clock) -> list[PeriodMention]:
    words = vocabulary("periods")
    if found["month"].capitalize() in words["words_too"] and not _is_month(found):
        return []
    month, which = month_of(found["month"]), (found["which"] or "").lower()
    if which.endswith(("previous", "preceding")) and clock.spoken:
        year = clock.spoken.end.year - (month >= clock.spoken.end.month)
        same_month = clock.spoken.whole_months == 1 and clock.spoken.end.month == month
        return one(found, Period.month(year, month), relative="year_earlier" if same_month else None)
    if which == "next" and clock.now:
        return one(found, Period.month(clock.now.year + (month <= clock.now.month), month))
    return one(found, clock.latest(lambda year: Period.month(year, month)))


@reads("numbered_month")
def _numbered_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The last month of 2024"."""
    number = vocabulary("periods")["month_ordinals"][found["ordinal"]]
    return one(found, clock.in_year(reference(found), lambda calendar, year: calendar.months(year, number, number)))


@reads("month_quarter")
def _month_quarter(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The September quarter" is the one that ends in September."""
    last, length = month_of(found["month"]), 3 if found["part"] == "quarter" else 6

    def within(calendar: Calendar, year: int) -> Period:
        end = 12 * (year + (last < calendar.month)) + last - 1
        return Period.months((end - length + 1) // 12, (end - length + 1) % 12 + 1, end // 12, last)

    if year := year_of(found):
        return one(found, within(GREGORIAN, year))
    return one(found, clock.in_year(reference(found), within))


@reads("year_to_month")
def _year_to_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "From the start of the year to October"."""
    month = month_of(found["month"])
    return one(found, clock.latest(lambda year: Period.months(year, 1, year, month)))


@reads("past_months")
def _past_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Over the past six months": those up to the last month that is over."""
    months = whole_number(found["n"])
    if clock.now is None or not 1 <= months <= 36:
        return one(found, None)
    last = Period.month(clock.now.year, clock.now.month).just_before()
    first = 12 * last.end.year + last.end.month - months
    return one(found, Period.months(first // 12, first % 12 + 1, last.end.year, last.end.month), "past")


@reads("month_to_date")
def _month_to_date(found: Found, clock: Clock) -> list[PeriodMention]:
    return one(found, Period.month(clock.now.year, clock.now.month) if clock.now else None)


@reads("months_from")
def _months_from(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the seven months from January"."""
    months, first, year = whole_number(found["n"]), month_of(found["month"]), year_of(found)

    def beginning_in(year: int) -> Period:
        last = 12 * year + first - 1 + months - 1
        return Period.months(year, first, last // 12, last % 12 + 1)

    if not 2 <= months <= 12:
        return []
    return one(found, beginning_in(year) if year else clock.latest(beginning_in))


@reads("months_to_that")
def _months_to_that(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In those to July", where three months to August have been spoken of."""
    months, last = clock.spoken.whole_months if clock.spoken else None, month_of(found["month"])
    if months is None or not 2 <= months < 12:
        return []

    def ending_in(year: int) -> Period:
        first = 12 * year + last - months
        return Period.months(first // 12, first % 12 + 1, year, last)

    return one(found, clock.latest(ending_in))


@reads("months_to")
def _months_to(found: Found, clock: Clock) -> list[PeriodMention]:
    lengths = {"year": 12, "quarter": 3, "month": 1, "half-year": 6, "half year": 6}
    months = whole_number(found["n"]) if found["n"] else lengths[found["one"].lower()]
    last, year = month_of(found["month"]), year_of(found)
    day = found["day"] or found["day_first"] or ("15" if found["mid"] else None)

    def ending_in(year: int) -> Period:
        before = 12 * year + last - months
        whole = Period.months(before // 12, before % 12 + 1, year, last)
        if day is None or int(re.sub(r"\D", "", day)) >= 28:
            return whole
        end = day_of(year, last, day)
        return Period(whole.just_before().end.replace(day=1) + timedelta(days=end.day), end)

    if not 1 <= months <= 36:
        return []
    return one(found, ending_in(year) if year else clock.latest(ending_in))


@reads("counted_months")
def _counted_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the five months": the five months spoken of, else the first five of the year."""
    months = whole_number(found["n"])
    if not 2 <= months <= 11 or not (found["which"] or _counts_a_period(found)):
        return []
    if re.match(
        r"\s+(?:ago|earlier|before|later|old|from|in\s+a\s+row)\b", found.string[found.end() : found.end() + 20]
    ):
        return []
    if clock.spoken and clock.spoken.whole_months == months:
        return one(found, clock.spoken, relative="same")
    return one(found, first_of(found, clock, months), relative="same" if found["same"] else None)


def _counts_a_period(found: Found) -> bool:
    """ "Five-month exports", "in 11 months"; not "a six-month high", not "in six months' time"."""
    if found["period"]:
        return True
    if found["mark"] == "-":
        after = re.match(r"\s+(\w+)", found.string[found.end() : found.end() + 20])
        return after is not None and after[1].lower() in vocabulary("periods")["after_month_count"]
    before = found.string[max(0, found.start() - 8) : found.start()].lower()
    return found["n"].isdigit() and before.rstrip().endswith((" in", " over", " during", " for"))


@reads("unit")
def _last_unit(found: Found, clock: Clock) -> list[PeriodMention]:
    if clock.now is None:
        return one(found, None)
    year, month = clock.now.year, clock.now.month
    this = Period.month(year, month) if found["unit"].lower() == "month" else Period.quarter(year, (month + 2) // 3)
    if found["which"].lower() == "last":
        return one(found, this.just_before())
    following = this.end + timedelta(days=1)
    is_month = this.whole_months == 1
    return one(
        found,
        Period.month(following.year, following.month)
        if is_month
        else Period.quarter(following.year, (following.month + 2) // 3),
    )
