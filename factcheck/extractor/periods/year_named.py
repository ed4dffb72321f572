"""Which year words name: by its number, "2023/24", or by where it lies, "last year"."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from factcheck.extractor.periods.calendars import GREGORIAN, Calendar
from factcheck.extractor.periods.clock import LONG_PAST, Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary, word_shape

_YEARS = word_shape("year_named", "years")

JUST_BEGUN = timedelta(days=62)
"""So long after a year begins figures of the one before still come out, which papers call the current one."""
_JUST_ENDED = 2
"""Up to this month the year before is just over."""


def year_named(words: str, calendar: Calendar, clock: Clock) -> int | None:
    """The year that `words` name, by the Gregorian year it starts in; None where they name none."""
    if found := _YEARS.search(words):
        number = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
        return calendar.gregorian(number) if found[2] else calendar.named(number)
    return _named_by_place(words.lower(), calendar, clock)


def says_this(words: str) -> bool:
    """Whether the words mean the year of the day of publication: "this year", "the current year"."""
    return _places()["this"].search(words) is not None


def _named_by_place(words: str, calendar: Calendar, clock: Clock) -> int | None:
    this = calendar.holding(clock.now) if clock.now else None
    spoken = calendar.holding(clock.spoken.end) if clock.spoken else this
    place = next((place for place, pattern in _places().items() if pattern.search(words)), None)
    if place == "before":
        return None if spoken is None else spoken - 1
    if place == "spoken":
        return calendar.holding(clock.named.end) if clock.named and not clock.spoken else spoken
    if this is None:
        return None
    if place == "last":
        return this - 1
    if place == "new":
        return this if clock.now and calendar.holding(clock.now + LONG_PAST) == this else this + 1
    if place == "next":
        return this + 1
    if place == "outgoing":
        return this - (clock.now is not None and calendar.holding(clock.now - JUST_BEGUN) < this)
    if place == "this":
        return _this_year(this, spoken, calendar, clock)
    if "season" in words and clock.spoken and clock.spoken.start != calendar.start(spoken or this):
        return this
    return None if calendar is GREGORIAN else spoken


@lru_cache(maxsize=1)
def _places() -> dict[str, re.Pattern[str]]:
    """Where a year lies by its words, in the order in which it is asked."""
    places = vocabulary("periods")["years_by_place"].items()
    return {place: re.compile(rf"\b{alternatives(words)}\b", re.IGNORECASE) for place, words in places}


def _this_year(this: int, spoken: int | None, calendar: Calendar, clock: Clock) -> int:
    """In January and February a report on the year just ended calls that "this year".

    A report without a day that has told of a season so far is of that season.
    """
    just_ended = calendar is GREGORIAN and clock.now is not None and clock.now.month <= _JUST_ENDED
    of_season = clock.published is None and clock.spoken == calendar.year(this - 1)
    return this - 1 if (just_ended and spoken == this - 1) or of_season else this
