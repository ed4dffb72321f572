"""Months whose year is told behind what was done in them: "the February surplus last year"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary

_YEAR = 12


def month_of_year(text: str, month: PeriodMention, year: PeriodMention) -> PeriodMention | None:
    """The month with the year that is told right behind its flow; None where the two are told apart."""
    part, whole = month.period, year.period
    if part is None or whole is None or part.whole_months != 1 or whole.whole_months != _YEAR or month.base:
        return None
    if whole.start.month != 1 or not _flow().fullmatch(text, month.end, year.start):
        return None
    return replace(month, period=replace(Period.month(whole.start.year, part.start.month), said=part.said))


@lru_cache(maxsize=1)
def _flow() -> re.Pattern[str]:
    words = vocabulary("periods")
    nouns = alternatives({*words["flows_of_month"], *words["after_month_count"]})
    return re.compile(rf"\s(?:trade\s|current account\s)?{nouns}\s(?:(?:in|of)\s)?", re.IGNORECASE)
