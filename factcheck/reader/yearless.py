"""The day of a dateline that names no year, "NAIROBI, July 16 (Xinhua) –", in the year that the text tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from factcheck.domain.article import Label, Line
from factcheck.reader.dates import month_names, plain_day
from factcheck.reader.told_years import newest_month, year_after_compared
from factcheck.reader.words import any_of

_FIRST = 2
"""Within how many lines below the headline a dateline stands."""
_SURE_MONTH = 4
"""From this month on what is told of a year, and compared with the year before, is no longer last year's."""


def day_of_dateline(reading: str, lines: Sequence[Line]) -> date | None:
    """The day that one of the first lines of the article opens with, in the first year in which it can be told of.

    A page that breaks the sentence behind it makes it look like a heading.
    """
    first = [line for line in lines if line.label in (Label.HEADING, Label.BODY)][:_FIRST]
    found = next(filter(None, (_dateline().match(reading, line.start, line.end) for line in first)), None)
    if found is None:
        return None
    month, day = month_names()[(found["month"] or found["month2"]).lower()], int(found["day"] or found["day2"])
    newest, compared = newest_month(reading), year_after_compared(reading)
    if compared is not None:
        return plain_day(compared, month, day) if month >= _SURE_MONTH else None
    if newest is None:
        return None
    return plain_day(newest.year + (month < newest.month), month, day)


@lru_cache(maxsize=1)
def _dateline() -> re.Pattern[str]:
    month = any_of(list(month_names()))
    place = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    day = rf"(?i:(?P<month>{month})\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?|(?P<day2>[0-3]?\d) (?P<month2>{month}))"
    return re.compile(rf"(?:\d\d?:\d\d \| )?{place}(?:, {place}){{0,2}},? {day}(?:\.\s|\s?[-–—:]|\s?\([A-Z][^)]*\))")
