"""The part of an earlier year that a comparison means where only the year is named."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_YEAR = 12
_TWO = 2
"""How many days more or less a year of another calendar may have, and later or earlier it may begin."""


def aligned(base: Period | None, own: Period) -> Period | None:
    """The same part of an earlier year where only the year or its end is named: "the first quarter, against 2022".

    Of a stock on a day it is the last day of the month that is named.
    """
    months = own.whole_months
    if base is None or base.end.year >= own.end.year:
        return _last_day(base, own)
    same = own.years_later(base.end.year - own.end.year)
    whole = base.whole_months == _YEAR and base.start.month == 1 and months is not None and months < _YEAR
    if _is_year_of_part(base, own):
        return replace(year_before(own), said=base.said)
    ends_alike = months is not None and base.end == same.end and (base.start - same.start).days > _TWO
    return replace(same, said=base.said) if whole or ends_alike else _last_day(base, own)


def _is_year_of_part(base: Period, own: Period) -> bool:
    """Whether the one is the year before, of whatever calendar, whose first months the other is this year."""
    shorter = own.start != own.end and own.end - own.start < base.end - base.start
    return shorter and base.start == year_before(own).start and lasts_a_year(base)


def _last_day(base: Period | None, own: Period) -> Period | None:
    """The last day of a month that the closing day of another one is compared with."""
    closes = own.start == own.end and Period.month(own.end.year, own.end.month).end == own.end
    if base is None or base.whole_months != 1 or not closes:
        return base
    return replace(base, start=base.end)


def lasts_a_year(period: Period) -> bool:
    """Whether it is a year, of whatever calendar."""
    return abs((period.end - Period.day(period.start).years_later(1).start).days) <= _TWO


def means_all(token: Token) -> bool:
    """Whether the words of a time mean all of it: "the whole of last year", "all of 2012"."""
    return token.text.startswith(tuple(word_set("periods", "whole_of")))
