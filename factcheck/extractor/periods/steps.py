"""How far a day lies before another: "the month before" the end of May is the end of April."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.resources import vocabulary

_WEEK = timedelta(days=7)
_MONTHS = {"month": 1, "quarter": 3, "half": 6}


@lru_cache(maxsize=1)
def _signs() -> dict[str, re.Pattern[str]]:
    return {step: re.compile("|".join(signs)) for step, signs in vocabulary("periods")["steps"].items()}


def step_in(words: str) -> str | None:
    """The stretch of time that the words step back by: "quarter-on-quarter", "a month earlier"."""
    lowered = words.lower()
    return next((step for step, pattern in _signs().items() if pattern.search(lowered)), None)


def stepped_back(day: date, step: str) -> date:
    """The day as far before `day` as `step` says; of the last day of a month the last one of that month."""
    if step == "week":
        return day - _WEEK
    month = 12 * day.year + day.month - 1 - _MONTHS[step]
    last = Period.month(month // 12, month % 12 + 1).end
    closes = Period.month(day.year, day.month).end == day
    return last if closes else last.replace(day=min(day.day, last.day))
