"""What a period that is told by another one means: "a year earlier", "the previous quarter", "in the period"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import OVER_YEARS, PeriodMention
from factcheck.extractor.periods.calendars import PERSIAN
from factcheck.extractor.periods.steps import stepped_back

_YEAR = 12
_PARTS = {"quarter": 3, "half": 6, "half-year": 6}


def resolve(mention: PeriodMention, own: Period) -> Period | None:
    """What `mention` means for a claim whose own period is `own`, in the words of the mention.

    A whole year as the base of a shorter period is that year's same months: January to May against "2022".
    """
    period = _resolved(mention, own)
    return replace(period, said=mention.said) if period else None


def _resolved(mention: PeriodMention, own: Period) -> Period | None:
    if mention.relative in ("year_earlier", "annual"):
        return year_before(own)
    if mention.relative == "previous":
        day_before = stepped_back(own.end, mention.step) if mention.step and own.start == own.end else None
        if day_before:
            return Period.day(day_before)
        return _without_last_month(own) if mention.step == "month" and _adds_up(own) else own.just_before()
    if mention.relative == "same":
        return own
    if mention.relative == OVER_YEARS:
        return own.years_later(-int(mention.step or 1))
    period = mention.period
    if mention.base and period and period.whole_months == _YEAR and (own.whole_months or 1) < _YEAR:
        return own.years_later(period.end.year - own.end.year)
    return period


def _adds_up(own: Period) -> bool:
    """Whether it is the months of a year so far: January to September."""
    return own.start.month == 1 and 1 < (own.whole_months or 0) < _YEAR and own.start.year == own.end.year


def _without_last_month(own: Period) -> Period:
    """The months so far as they were a month before: of January to September, January to August."""
    return replace(own, end=Period.month(own.end.year, own.end.month - 1).end, said=None)


def year_before(own: Period) -> Period:
    """The same days a year earlier; a Persian year begins a day earlier or later."""
    earlier = own.years_later(-1)
    if own.start == PERSIAN.start(own.start.year):
        return Period(PERSIAN.start(earlier.start.year), earlier.end)
    return earlier


def is_month_within(subject: Period | None, spoken: Period) -> bool:
    """Whether the month that the article is about is one of the year spoken of, which was named in passing."""
    month = subject is not None and subject.whole_months == 1
    return month and spoken.whole_months == _YEAR and subject is not None and spoken.contains(subject)


def part_around(words: str, spoken: Period) -> Period | None:
    """The quarter or half that the month or quarter spoken of closes: "March brought $2bn, the quarter $5bn"."""
    length = next((length for unit, length in _PARTS.items() if words.endswith(unit)), 0)
    year, last = spoken.end.year, spoken.end.month
    if not 0 < (spoken.whole_months or _YEAR) < length or last % length:
        return None
    return Period.months(year, last - length + 1, year, last)
