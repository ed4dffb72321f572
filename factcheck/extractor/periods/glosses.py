"""A period told more exactly in brackets, "FY23 (July-April)", or moved by what is behind it, "in June a year ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.resources import word_shape

_ALIKE = timedelta(days=10)
"""How much the lengths may differ: half a year of one calendar and six months of another."""
_MONTH = timedelta(days=31)
_OPENS = word_shape("glosses", "opens")
_DAYS = word_shape("glosses", "days")
_TWO_YEARS = 24
_APPOSED = re.compile(r"\s?\([A-Z]{2}\),? |, ?|\s")
"""What stands between a year that is spoken of and its name."""
_OF_YEAR = word_shape("glosses", "of_year")
_BEGUN = word_shape("glosses", "begun")
_SEASON = word_shape("glosses", "season")
_MONTHS_OF_YEAR = word_shape("glosses", "months_of_year")
_YEARS_BACK = word_shape("glosses", "years_back")
_FISCAL = word_shape("glosses", "fiscal")
_A_YEAR = word_shape("glosses", "a_year")


def told_twice(text: str, first: PeriodMention, second: PeriodMention) -> PeriodMention | None:
    """The two mentions as one, where the second says which days the first means; None where it does not."""
    told, dates = first.period, second.period
    if dates is not None and _counts_back_to(text, first, second):
        return replace(second, start=first.start, base=first.base or second.base)
    if told is None or dates is None:
        return None
    between = text[first.end : second.start]
    if begun := _begun_in(text, first, second):
        return replace(first, end=second.end, period=begun)
    if _counts_days_told(text, first, second):
        return replace(first, end=second.end)
    months_of_year = dates.whole_months == 12 and _MONTHS_OF_YEAR.fullmatch(text, first.end, second.end)
    if months_of_year and _SEASON.search(text, first.start, first.end):
        return replace(first, end=second.end)
    brackets = bool(_OPENS.fullmatch(between)) and text.startswith(")", second.end)
    if brackets and _A_YEAR.search(text, first.start, first.end) and _is_part_of(told, dates):
        return replace(first, end=second.end)
    if _names_its_year(text, first, second):
        season = _whole_season(first, second)
        return replace(first, end=second.end, period=season or told, relative=None if season else first.relative)
    if moved := _within_year(text, first, second):
        return replace(first, end=second.end, period=moved)
    if _is_glossed(text, first, second):
        return replace(first, end=second.end, period=dates)
    if first.base:
        named = brackets and first.relative and not second.relative and abs(_length(told) - _length(dates)) <= _ALIKE
        return replace(first, end=second.end, period=dates, relative=None) if named else None
    names_year = _A_YEAR.search(text, first.start, first.end)
    if second.relative == "year_earlier" and between.isspace() and first.relative in (None, "same") and not names_year:
        return replace(second, start=first.start, period=told.years_later(-1))
    if not brackets or second.relative:
        return None
    if not re.search(r"\d{4}", text[second.start : second.end]):
        years = range(told.start.year - dates.start.year - 1, told.start.year - dates.start.year + 2)
        dates = min(map(dates.years_later, years), key=lambda p: abs(p.start - told.start))
    alike = abs(_length(told) - _length(dates)) <= _ALIKE
    since = _BEGUN.match(text, first.start, first.end) and told.contains(dates) and told.end == dates.end
    meant = alike or since or _is_part_of(dates, told)
    return replace(first, end=second.end, period=dates, run=None) if meant else None


def _is_glossed(text: str, first: PeriodMention, second: PeriodMention) -> bool:
    """Whether months in commas say which part of a fiscal year is meant: "the first half of the fiscal year, July to
    December, "."""
    told, dates = first.period, second.period
    if told is None or dates is None or second.relative or second.base or text[first.end : second.start] != ", ":
        return False
    fiscal = _FISCAL.search(text, first.start, first.end) and text.startswith(",", second.end)
    alike = abs(_length(told) - _length(dates)) <= _ALIKE and abs(told.start - dates.start) <= _MONTH
    return bool(fiscal) and alike and (dates.whole_months or 0) > 1


def _counts_back_to(text: str, first: PeriodMention, second: PeriodMention) -> bool:
    """Whether the second names the year that the first only counts back to: "two years earlier in 2021"."""
    counted = _YEARS_BACK.search(text, first.start, first.end)
    named = second.period is not None and second.period.whole_months == 12 and second.relative is None
    return bool(counted) and named and text[first.end : second.start] in (" in ", ", in ")


def _counts_days_told(text: str, first: PeriodMention, second: PeriodMention) -> bool:
    """Whether the second only counts the months that the first tells by their days: "August 1 to February 28, the first
    seven months of the season"."""
    told, counted = first.period, second.period
    if told is None or counted is None or text[first.end : second.start] != ", " or first.relative or first.base:
        return False
    days = _DAYS.search(text, first.start, first.end) and text.startswith("the first ", second.start)
    return bool(days) and abs(_length(told) - _length(counted)) <= _MONTH and told != counted


def _begun_in(text: str, first: PeriodMention, second: PeriodMention) -> Period | None:
    """What has gone of a season whose first month is named: "since the beginning of the season in July 2023"."""
    told, month = first.period, second.period
    if told is None or month is None or second.relative or text[first.end : second.start] not in (" in ", " on "):
        return None
    opens = _BEGUN.match(text, first.start, first.end) and _SEASON.search(text, first.start, first.end)
    since = opens and month.start.month == told.start.month and month.start < told.end
    return Period(month.start, told.end) if since else None


def _names_its_year(text: str, first: PeriodMention, second: PeriodMention) -> bool:
    """Whether the second only names the year that the first is of: "nine months of the fiscal year (FY), 2019-20"."""
    told, year = first.period, second.period
    if told is None or year is None or second.relative or not _APPOSED.fullmatch(text, first.end, second.start):
        return False
    last = text[first.start : first.end].rpartition(" ")[2].lower()
    return last in ("year", "fiscal", "season") and year.contains(told) and year != told


def _whole_season(first: PeriodMention, second: PeriodMention) -> Period | None:
    """The whole of a season before the one that has begun, named by its years: "the previous season, 2020-2021"."""
    told, years = first.period, second.period
    if told is None or years is None or years.whole_months != _TWO_YEARS or first.base:
        return None
    begins = first.relative == "year_earlier" and told.start.day == 1 and told.start.month > 1
    return Period(told.start, told.years_later(1).start - timedelta(days=1)) if begins else None


def _within_year(text: str, first: PeriodMention, second: PeriodMention) -> Period | None:
    """The months in brackets as those of the year named behind: "the nine-month period (July-March) of fiscal 2023"."""
    told, year = first.period, second.period
    if told is None or year is None or year.whole_months != 12 or not _OF_YEAR.fullmatch(text, first.end, second.start):
        return None
    moved = (told.years_later(years) for years in (0, -1, 1))
    return next((one for one in moved if year.contains(one) and year != one), None)


def _is_part_of(dates: Period, told: Period) -> bool:
    """Whether the months in brackets are those of a year that there are figures for: "FY23 (July-April)"."""
    return told.whole_months == 12 and 1 < (dates.whole_months or 0) < 12 and told.contains(dates)


def _length(period: Period) -> timedelta:
    return period.end - period.start
