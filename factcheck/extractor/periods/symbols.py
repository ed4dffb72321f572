"""Parts of a year in symbols: "Q1 2023", "1H23", "the II quarter", "8M23"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.parts import quarter_or_half
from factcheck.extractor.periods.readings import Found, group, one, reads, reference, year_of

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@reads("roman", "numbered")
def _numbered(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The II quarter of 2023", "quarter IV", "the 1 quarter of the year"."""
    number = group(found, "number") or group(found, "number2") or ""
    return one(found, quarter_or_half(found, clock, int(number) if number.isdigit() else _ROMAN[number]))


@reads("symbol", "symbol_after", "symbol_brokers")
def _symbol(found: Found, clock: Clock) -> list[PeriodMention]:
    number, length, year = int(found["number"]), 3 if found["letter"].upper() == "Q" else 6, year_of(found)
    if number * length > 12:
        return []

    def within(year: int) -> Period:
        return Period.months(year, length * (number - 1) + 1, year, length * number)

    if reference(found) or (year is None and clock.others.in_parts):
        return one(found, quarter_or_half(found, clock, number))
    return one(found, within(year) if year else clock.latest(within))


@reads("symbol_range", "symbol_range_brokers")
def _symbol_range(found: Found, clock: Clock) -> list[PeriodMention]:
    length, first, last = 3 if found["letter"].upper() == "Q" else 6, int(found["number"]), int(found["last"])
    if not first < last <= 12 // length:
        return []

    def within(year: int) -> Period:
        return Period.months(year, length * (first - 1) + 1, year, length * last)

    year = year_of(found)
    return one(found, within(year) if year else clock.latest(within))


@reads("months_symbol")
def _months_symbol(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In 8M 2023"; elsewhere that may be eight million."""
    year = year_of(found) or year_of(found, "year2")
    return one(found, Period.months(year, 1, year, int(found["n"]))) if year else []


@reads("months_symbol_alone")
def _months_symbol_alone(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "$9bn in 8M, up 5%": the last ones that are over."""
    months = int(found["n"])
    return one(found, clock.latest(lambda year: Period.months(year, 1, year, months)))
