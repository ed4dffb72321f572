"""Calendars: fiscal years, marketing years and the Persian year, told in Gregorian days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from factcheck.domain.period import Period
from factcheck.resources import vocabulary

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Years that begin on one day of the Gregorian year. A year goes by the Gregorian year it starts in.

    `named_after_end` says that "fiscal 2024" ends in 2024; `years_ahead` is what the country's own count of years is
    ahead of the Gregorian one (57 in Nepal).
    """

    month: int = 1
    day: int = 1
    named_after_end: bool = False
    years_ahead: int = 0

    def start(self, year: int, month: int = 1) -> date:
        """The first day of a month of the year, counted from the year's own beginning; 13 is the next year's first."""
        months = 12 * year + self.month - 1 + month - 1
        return date(months // 12, months % 12 + 1, self.day)

    def months(self, year: int, first: int, last: int) -> Period:
        """From the first day of month `first` of the year to the last of month `last`."""
        return Period(self.start(year, first), self.start(year, last + 1) - _ONE_DAY)

    def months_to(self, end: date, months: int) -> Period | None:
        """So many months of it, where one ends on that day: the Iranian ones to 22 August."""
        year = self.holding(end)
        last = next((month for month in range(1, 13) if self.start(year, month + 1) - _ONE_DAY == end), None)
        return self.months(year, last - months + 1, last) if last else None

    def year(self, year: int) -> Period:
        return self.months(year, 1, 12)

    def gregorian(self, year: int) -> int:
        """The Gregorian year in which the year of that number begins."""
        return year - self.years_ahead if year > 2060 else year

    def named(self, name: int) -> int:
        """The year that a single number names: 2023 for India's fiscal 2024."""
        return self.gregorian(name) - self.named_after_end

    def holding(self, day: date) -> int:
        """The year that `day` lies in."""
        return day.year if day >= self.start(day.year) else day.year - 1


@dataclass(frozen=True, slots=True)
class PersianCalendar(Calendar):
    """The solar Hijri calendar: six months of 31 days, five of 30 and one of 29, 30 in a leap year.

    Leap years by the 33-year cycle, which agrees with the astronomical calendar from 1343 to 1472 (1964 to 2093).
    """

    def start(self, year: int, month: int = 1) -> date:
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        cycle = range(1403, year - 621) if year > 2024 else range(year - 621, 1403)
        days = sum(366 if (25 * persian + 11) % 33 < 8 else 365 for persian in cycle)
        new_year = date(2024, 3, 20) + timedelta(days=days if year > 2024 else -days)
        return new_year + timedelta(days=31 * min(month - 1, 6) + 30 * max(month - 7, 0))

    def gregorian(self, year: int) -> int:
        return year + 621 if year < 1500 else year


@dataclass(frozen=True, slots=True)
class EthiopianCalendar(Calendar):
    """The Ethiopian fiscal year, from 8 July: twelve months of thirty days.

    The five days behind the second, six before a leap year, belong to none.
    """

    def start(self, year: int, month: int = 1) -> date:
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        days = 30 * (month - 1)
        if month > 2:
            days += 6 if year % 4 == 3 else 5
        return date(year, self.month, self.day) + timedelta(days=days)


GREGORIAN = Calendar()
PERSIAN = PersianCalendar()


@dataclass(frozen=True, slots=True)
class Calendars:
    """The years that an article means beside those of its own country."""

    fiscal: Calendar | None = None
    """The fiscal year that it dates itself."""
    marketing: Calendar | None = None
    """The season that it dates itself."""
    abroad: Calendar | None = None
    """The fiscal year of another country in it that tells its trade so."""
    in_parts: bool = False
    """Whether the article tells of parts of a fiscal year, so that "the first quarter" is one too."""


NONE_TOLD = Calendars()


def read_calendar(entry: Mapping[str, Any] | None) -> Calendar | None:
    """The calendar that an entry of `periods.yaml` describes."""
    if entry is None:
        return None
    if entry.get("calendar") == "persian":
        return PERSIAN
    kind = EthiopianCalendar if entry.get("calendar") == "ethiopian" else Calendar
    return kind(entry["month"], entry.get("day", 1), entry["named_after"] == "end", entry.get("years_ahead", 0))


def home_calendar(home: str | None) -> Calendar | None:
    """The fiscal calendar of the country with ISO alpha-3 code `home`; None where it is unknown."""
    return read_calendar(vocabulary("periods")["fiscal_years"].get(home)) if home else None
