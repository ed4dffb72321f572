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

_DAY = re.compile(r"\b\d{1,2}\b")
_BOTH_ENDS = 2
_APART = 1
"""How many days our reckoning of another calendar may be off."""


def keep_exact_dates(docs: Sequence[Doc], main_period: Period | None) -> Period | None:
    """Give periods of other calendars the days that the text dates them to; returns the main period so dated."""
    exact = [
        mention.period
        for doc in docs
        for mention in doc._.periods
        if mention.period and len(_DAY.findall(doc._.text, mention.start, mention.end)) >= _BOTH_ENDS
    ]
    if not exact:
        return main_period
    for doc in docs:
        doc._.periods = [_dated(mention, exact) for mention in doc._.periods]
    return _exactly(main_period, exact) if main_period else None


def _dated(mention: PeriodMention, exact: Sequence[Period]) -> PeriodMention:
    period = mention.period
    return replace(mention, period=replace(_exactly(period, exact), said=period.said)) if period else mention


def _exactly(period: Period, exact: Sequence[Period]) -> Period:
    if period.start.day == 1:
        return period
    return next((dates for dates in exact if _nearly(dates, period)), period)


def _nearly(one: Period, other: Period) -> bool:
    return abs((one.start - other.start).days) <= _APART and abs((one.end - other.end).days) <= _APART
