"""The time a number is about: always a range of days, never a single instant."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

Words = tuple[int, int]
"""From where to where words stand in an article."""

UNKNOWN_YEAR = 9000
"""Stands for the year of an article that names none, and those around it for the years before and after."""
_UNKNOWN_YEARS = range(8000, 9999)
_YEAR = re.compile(r"(\d{4})$")
_YEARS = re.compile(r"\d{4}")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])$")
_HALF = re.compile(r"(\d{4})-S([12])$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_DRIFT = 2
"""By how many days the months of another calendar begin earlier or later in ours."""


@cache
def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _moved(day: date, years: int) -> date:
    month_end = day == _last_day(day.year, day.month)
    last = _last_day(day.year + years, day.month)
    return last if month_end else date(last.year, last.month, min(day.day, last.day))


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `start` to `end`, both included.

    `str(period)` is the shortest usual name: ``2023``, ``2023-Q1``, ``2023-S1`` (first half), ``2023-05``,
    ``2023-01/2023-11`` (whole months), ``2024-03-20/2024-05-21`` (days), ``2024-10-01`` (one day).
    The names of quarters and halves follow SDMX (`Reporting Time Period`), ``XXXX-05`` (a May that is in no known year)
    the Extended Date/Time Format of ISO 8601-2.
    """

    start: date
    end: date
    said: Words | None = field(default=None, compare=False, repr=False)
    """The words of an article that named it, where it was read from one; whoever names them, equal days are equal."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash(self.end)  # asked for whenever something is looked up by what it is of: few periods share their end

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def year(cls, year: int) -> Period:
        return cls.months(year, 1, year, 12)

    @classmethod
    def half(cls, year: int, number: int) -> Period:
        return cls.months(year, 6 * number - 5, year, 6 * number)

    @classmethod
    def quarter(cls, year: int, number: int) -> Period:
        return cls.months(year, 3 * number - 2, year, 3 * number)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        return cls.months(year, month, year, month)

    @classmethod
    def months(cls, start_year: int, start_month: int, end_year: int, end_month: int) -> Period:
        """From the first day of one month to the last day of another."""
        return cls(date(start_year, start_month, 1), _last_day(end_year, end_month))

    @classmethod
    def day(cls, day: date) -> Period:
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period that `text` names, in any of the forms that `str` gives.

        Raises:
            ValueError: the text is in none of those forms.
        """
        first, slash, last = text.partition("/")
        if slash:
            return cls(cls.parse(first).start, cls.parse(last).end)
        if found := _YEAR.match(text):
            return cls.year(int(found[1]))
        if found := _QUARTER.match(text):
            return cls.quarter(int(found[1]), int(found[2]))
        if found := _HALF.match(text):
            return cls.half(int(found[1]), int(found[2]))
        if found := _MONTH.match(text):
            return cls.month(int(found[1]), int(found[2]))
        if found := _DAY.match(text):
            return cls.day(date(int(found[1]), int(found[2]), int(found[3])))
        raise ValueError(f"{text!r} is no period: write 2023, 2023-Q1, 2023-S1, 2023-05, 2023-01/2023-11 or 2023-05-31")

    @property
    def whole_months(self) -> int | None:
        """How many months the period covers, None where it does not cover whole ones.

        Those of another calendar count too, which begin on about the same day: March 20 to October 21 are seven of the
        Persian one.
        """
        if self.start.day == 1 or self.end == date.max:
            return self._calendar_months
        behind = self.end + timedelta(days=1)
        if abs(behind.day - self.start.day) > _DRIFT:
            return None
        return 12 * (behind.year - self.start.year) + behind.month - self.start.month or None

    @property
    def _calendar_months(self) -> int | None:
        """How many months of the Gregorian calendar it covers, None where it does not cover whole ones."""
        if self.start.day != 1 or self.end != _last_day(self.end.year, self.end.month):
            return None
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1

    def years_later(self, years: int) -> Period:
        """The same days of the year, so many years later (earlier where negative)."""
        return Period(_moved(self.start, years), _moved(self.end, years))

    def just_before(self) -> Period:
        """The period of the same length that ends where this one begins: the quarter before, the month before."""
        months = self._calendar_months
        last = self.start - timedelta(days=1)
        if months is None:
            return Period(last - (self.end - self.start), last)
        first = 12 * self.start.year + self.start.month - 1 - months
        return Period(date(first // 12, first % 12 + 1, 1), last)

    def just_after(self) -> Period:
        """The period of the same length that begins where this one ends."""
        months = self._calendar_months
        first = self.end + timedelta(days=1)
        if months is None:
            return Period(first, first + (self.end - self.start))
        last = 12 * first.year + first.month - 2 + months
        return Period.months(first.year, first.month, last // 12, last % 12 + 1)

    def contains(self, other: Period) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        return self.start <= other.end and other.start <= self.end

    @property
    def of_known_year(self) -> bool:
        return self.start.year not in _UNKNOWN_YEARS

    def __str__(self) -> str:
        name = self._name()
        return name if self.of_known_year else _YEARS.sub("XXXX", name)

    def _name(self) -> str:
        months, year, month = self._calendar_months, self.start.year, self.start.month
        if months is None:
            return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"
        if months == 12 and month == 1:
            return f"{year}"
        if months == 6 and month in (1, 7):
            return f"{year}-S{1 if month == 1 else 2}"
        if months == 3 and month % 3 == 1:
            return f"{year}-Q{month // 3 + 1}"
        if months == 1:
            return f"{year}-{month:02}"
        if month == 1 and self.end.month == 12:
            return f"{year}/{self.end.year}"
        return f"{year}-{month:02}/{self.end.year}-{self.end.month:02}"
