"""Months: the period that each shape names."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.cues import verb_cues
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import GREGORIAN, Calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.comparisons import is_base
from factcheck.extractor.periods.part_of_year import months_of_year, part_of_year
from factcheck.extractor.periods.readings import (
    Found,
    day_of,
    group,
    month_of,
    one,
    reads,
    reference,
    year_of,
)
from factcheck.resources import vocabulary

_YEAR = 12


@reads("months", "year_month", "month_year")
def _month_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    month = month_of(found["month"])

    def within(calendar: Calendar, year: int) -> Period:
        return Period.month(year + (month < calendar.month), month)

    return one(found, part_of_year(reference(found) or group(found, "year"), within, clock))


@reads("months_of_short_years")
def _months_of_short_years(found: Found, _: Clock) -> list[PeriodMention]:
    """ "Oct/17 to Aug/18"."""
    first, last = year_of(found) or 0, year_of(found, "year2") or 0
    months = Period.months(first, month_of(found["month"]), last, month_of(found["month2"]))
    return one(found, months) if months.start < months.end else []


@reads("short_month")
def _short_month(found: Found, clock: Clock) -> list[PeriodMention]:
    month = month_of(found["month"])
    return one(found, clock.latest(lambda year: Period.month(year, month)))


def _is_month(found: Found) -> bool:
    """Whether a month's name that is a common word too ("May") stands where only a month can."""
    words = vocabulary("periods")
    before = re.search(r"(\w+)(\W*)$", found.string[max(0, found.start("month") - 20) : found.start("month")])
    after = re.match(r"('s|’s|[,:)])|\s+([$€£¥]?\w+)(?:\s+(\w+))?", found.string[found.end() : found.end() + 40])
    if before and before[1].lower() in words["before_month"]:
        return True
    if after is None or after[1]:
        return after is not None
    in_row = before is not None and before[2].strip() in (",", ";") and not after[2][0].isalpha()
    flows = after[3] is not None and after[3].lower() in words["flows_of_month"]
    by_itself = f"{after[2]} {after[3]}".lower() in words["by_itself"]
    return in_row or flows or by_itself or after[2].lower() in words["after_month"]


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
    spoken = clock.spoken
    if which == "last" and spoken and (spoken.whole_months, spoken.end.month) == (1, month) and _is_other(found, clock):
        return one(found, spoken.years_later(-1))
    if which == "next" and clock.now:
        return one(found, Period.month(clock.now.year + (month <= clock.now.month), month))
    if which == "this" and clock.published:
        return one(found, Period.month(clock.published.year - (month > clock.published.month), month))
    return one(found, clock.latest(lambda year: Period.month(year, month)))


def _is_other(found: Found, clock: Clock) -> bool:
    """Whether "last May" in an article about a May is the one before: that was named already, or is compared with."""
    if _opens(found) and not (clock.named == clock.spoken and _tells_what_was().match(found.string, found.end())):
        return False
    if clock.named is not None:
        return True
    return is_base(found.string, 0, *found.span(), steps_back=False, told_over=False, earlier=True)


def _opens(found: Found) -> bool:
    """Whether what is said is told of it: "Last May, exports …", "rose last May" is that of the article, not the one
    before.
    """
    before = found.string[: found.start()].rstrip()
    return not before or before[-1] in ".!?:" or before.split()[-1].lower() in _moving() | {"that"}


@lru_cache(maxsize=1)
def _tells_what_was() -> re.Pattern[str]:
    """What goes on behind a month that only tells what was: "Last May, there were 3 million"."""
    return re.compile(r",?\s(?:there|it|they)\s(?:was|were|had)\b")


@lru_cache(maxsize=1)
def _moving() -> frozenset[str]:
    """The verbs of change."""
    verbs = verb_cues()
    return frozenset([*verbs["rise_verb"], *verbs["fall_verb"]])


@reads("month_before_now")
def _month_before_now(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "$80m in April, against $75m in the April before"."""
    month = month_of(found["month"])
    spoken = clock.spoken
    if spoken is None:
        return []
    year = spoken.end.year - (month >= spoken.end.month)
    same = spoken.whole_months == 1 and spoken.end.month == month
    return one(found, Period.month(year, month), relative="year_earlier" if same else None, base=True)


@reads("numbered_month")
def _numbered_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The last month of 2024"."""
    number = vocabulary("periods")["month_ordinals"][found["ordinal"]]
    return one(found, months_of_year(reference(found), number, number, clock))


@reads("month_quarter")
def _month_quarter(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The September quarter" is the one that ends in September."""
    last, length = month_of(found["month"]), 3 if found["part"] == "quarter" else 6

    def within(calendar: Calendar, year: int) -> Period:
        end = 12 * (year + (last < calendar.month)) + last - 1
        return Period.months((end - length + 1) // 12, (end - length + 1) % 12 + 1, end // 12, last)

    if year := year_of(found):
        return one(found, within(GREGORIAN, year))
    return one(found, part_of_year(reference(found), within, clock))


@reads("year_to_month", "through_month")
def _year_to_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "From the start of the year to October", or to a day in it."""
    month, day = month_of(found["month"]), found["day"] or found["day_first"]

    def to_month(year: int) -> Period:
        whole = Period.months(year, 1, year, month)
        return Period(whole.start, day_of(year, month, day)) if day else whole

    return one(found, clock.latest(to_month))


@reads("month_to_date")
def _month_to_date(found: Found, clock: Clock) -> list[PeriodMention]:
    return one(found, Period.month(clock.now.year, clock.now.month) if clock.now else None)


@reads("unit")
def _last_unit(found: Found, clock: Clock) -> list[PeriodMention]:
    if clock.now is None:
        return one(found, None)
    year, month = clock.now.year, clock.now.month
    by_month = found["unit"].lower() == "month"
    closes = found.string[: found.start()].endswith("in the " if by_month else "the ")
    before = found["which"].lower() in ("last", "past")
    if closes and found["which"].lower() == "last" and clock.spoken and clock.spoken.whole_months == _YEAR:
        end = Period.month(clock.spoken.end.year, 12) if by_month else Period.quarter(clock.spoken.start.year, 4)
        return one(found, end if clock.spoken.start.month == 1 else None)
    this = Period.month(year, month) if by_month else Period.quarter(year, (month + 2) // 3)
    if before:
        last = this.just_before()
        moved = clock.spoken == last and found.string[: found.start()].endswith("over the ")
        return one(found, last.just_before(), relative="previous") if moved else one(found, last)
    following = this.end + timedelta(days=1)
    is_month = this.whole_months == 1
    return one(
        found,
        Period.month(following.year, following.month)
        if is_month
        else Period.quarter(following.year, (following.month + 2) // 3),
    )


@reads("year_ago_month")
def _year_ago_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "A year ago November had brought $3bn": that of the year before the last one."""
    last = clock.latest(lambda year: Period.month(year, month_of(found["month"])))
    return one(found, last.years_later(-1) if last else None)
