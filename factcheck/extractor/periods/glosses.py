"""A period told twice over, "the first quarter (April-June)", or moved by the words behind it, "in June a year ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention

_ALIKE = timedelta(days=10)
"""How much the lengths may differ: half a year of one calendar and six months of another."""
_A_YEAR = re.compile(r"\d{4}|year")


def told_twice(text: str, first: PeriodMention, second: PeriodMention) -> PeriodMention | None:
    """The two mentions as one, where the second says which days the first means; None where it does not."""
    told, dates = first.period, second.period
    if told is None or dates is None or first.base:
        return None
    between = text[first.end : second.start]
    names_year = _A_YEAR.search(text, first.start, first.end)
    if second.relative == "year_earlier" and between.isspace() and first.relative in (None, "same") and not names_year:
        return replace(second, start=first.start, period=told.years_later(-1))
    brackets = between.strip() == "(" and text.startswith(")", second.end)
    if not brackets or second.relative or abs(_length(told) - _length(dates)) > _ALIKE:
        return None
    if not re.search(r"\d{4}", text[second.start : second.end]):
        dates = min((dates.years_later(years) for years in (-1, 0, 1)), key=lambda p: abs(p.start - told.start))
    return replace(first, end=second.end, period=dates)


def _length(period: Period) -> timedelta:
    return period.end - period.start
