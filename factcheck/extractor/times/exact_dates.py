"""Where an article dates a period to the day, its other words for the period mean the same days.

Months of the Persian and other calendars begin and end a day earlier or later from year to year; the dates that the
article gives for them are better than ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import PERSIAN

_DAY = re.compile(r"\b\d{1,2}\b")
_YEAR = re.compile(r"\d{4}")
_BOTH_ENDS = 2
_HALF = 186
"""How many days after its start the first half of a Persian year ends."""
_MONTHS = 6
_APART = 1
"""How many days our reckoning of another calendar may be off."""


def keep_exact_dates(docs: Sequence[Doc], main_period: Period | None) -> Period | None:
    """Give periods of other calendars the days that the text dates them to; returns the main period so dated."""
    exact: list[Period] = [
        mention.period
        for known in [doc._ for doc in docs]
        for mention in known.periods
        if mention.period and len(_DAY.findall(known.text, mention.start, mention.end)) >= _BOTH_ENDS
    ]
    if not exact:
        return main_period
    half = next((period for period in exact if _is_persian_half(period)), None)
    for doc in docs:
        doc._.periods = [_dated(mention, exact, half, doc._.text) for mention in doc._.periods]
    if half and main_period and _is_half_of_year(main_period, half):
        return half
    return _exactly(main_period, exact) if main_period else None


def _dated(mention: PeriodMention, exact: Sequence[Period], half: Period | None, text: str) -> PeriodMention:
    period = mention.period
    if period is None:
        return mention
    if half and _is_half_of_year(period, half) and not _YEAR.search(text, mention.start, mention.end):
        return replace(mention, period=replace(half, said=period.said))
    return replace(mention, period=replace(_exactly(period, exact), said=period.said))


def _is_persian_half(period: Period) -> bool:
    begins = PERSIAN.start(period.start.year)
    return abs((period.start - begins).days) <= _APART and abs((period.end - begins).days - _HALF) <= _APART


def _is_half_of_year(period: Period, half: Period) -> bool:
    """Whether it is the first half of our year, as the words without the dates are read: "in H1", "this half-year"."""
    return period == Period.months(half.start.year, 1, half.start.year, _MONTHS)


def _exactly(period: Period, exact: Sequence[Period]) -> Period:
    if period.start.day == 1:
        return period
    return next((dates for dates in exact if _nearly(dates, period)), period)


def _nearly(one: Period, other: Period) -> bool:
    return abs((one.start - other.start).days) <= _APART and abs((one.end - other.end).days) <= _APART
