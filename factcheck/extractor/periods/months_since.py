"""Months that a stretch of time began with: "Since January, exports have come to $5bn"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.readings import (
    Found,
    month_of,
    one,
    reads,
    year_of,
)
from factcheck.resources import vocabulary, word_shape

_YEAR = 12
_BROUGHT = word_shape("months_since", "brought")
_TO = word_shape("months_since", "to")


@lru_cache(maxsize=1)
def _runs_on() -> re.Pattern[str]:
    """What stands before "since January" where it is a stretch of time, not what a change or a record goes back to."""
    units = alternatives(word for word in vocabulary("periods")["units"] if "per" not in str(word) and word != "pct")
    return re.compile(rf"(?:^|[.,;:()–—]|\b(?:and|but|or)|\b{units})\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _have_come() -> re.Pattern[str]:
    """What stands behind "exports since January" where they are told of all that time."""
    return re.compile(rf"\s+ha(?:ve|s)\s+{alternatives(vocabulary('periods')['come_together'])}\b")


@lru_cache(maxsize=1)
def _have_done() -> re.Pattern[str]:
    """What stands before "since January" where it has been done all that time: "what Chad has sold abroad since"."""
    verbs = alternatives(vocabulary("periods")["done_together"])
    return re.compile(rf"\bha(?:ve|s|d)\s(?:\w+\s)?{verbs}\b[^.;:]*(?<!est)(?<!most)\s$")


@reads("month_that_began")
def _month_that_began(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Since January, exports have come to $5bn": from that month to the newest that the text speaks of."""
    text, at = found.string, found.start()
    stretch = _runs_on().search(text, max(0, at - 24), at) or _have_done().search(text, max(0, at - 120), at)
    brought = _BROUGHT.search(text, max(0, at - 120), at) and _TO.match(text, found.end())
    if not (stretch or brought or found["season"]) and not _have_come().match(text, found.end()):
        return []
    month, spoken = month_of(found["month"]), clock.spoken
    if rest := _rest_of_year(month, found["year"], clock):
        return one(found, rest)
    if spoken is not None and (spoken.whole_months or _YEAR) < _YEAR:
        newest = spoken.end
    elif clock.now:
        newest = Period.month(clock.now.year, clock.now.month).just_before().end
    else:
        return []
    turned = month >= newest.month if found["last"] else month > newest.month
    start = Period.month(year_of(found) or newest.year - turned, month).start
    return one(found, Period(start, newest)) if start < newest < Period.day(start).years_later(1).start else []


def _rest_of_year(month: int, year: str | None, clock: Clock) -> Period | None:
    """What came behind the time just told of a year that is over: "Through June it grew; from July on it fell"."""
    spoken = clock.spoken
    months = spoken.whole_months if spoken else None
    if spoken is None or months is None or not 1 < months < _YEAR or year or spoken.end.month + 1 != month:
        return None
    rest = Period.months(spoken.end.year, month, spoken.end.year, _YEAR)
    return rest if clock.is_over(rest) else None
