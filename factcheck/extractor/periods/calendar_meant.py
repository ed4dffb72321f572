"""In which calendar words count: the fiscal year, the season, the Persian year or the one that begins in January."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.periods.calendars import GREGORIAN, PERSIAN, Calendar, read_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.resources import vocabulary, word_shape

THE_YEAR = word_shape("calendar_meant", "the_year")
_TWO_YEARS = re.compile(r"\d{4}\s?[-–/]\s?\d\d")
_SPAN = re.compile(r"\d{4}\s?[-–/]\s?\d\d(?!\d)|\d{4}/(?:19|20)\d\d(?!\d)")
_MONTH = 31
_NOWRUZ = 3
"""The month in which the Persian year begins."""


def calendar_meant(words: str | None, clock: Clock) -> Calendar | None:
    """The calendar that `words` count in; None where that cannot be told."""
    if words is None:
        return PERSIAN if clock.home is PERSIAN and not _speaks_of_month(clock) else GREGORIAN
    kind = next((kind for kind, pattern in _calendar_words() if pattern.search(words)), None)
    if kind == "fiscal":
        return clock.home or spoken_calendar(clock) or clock.others.abroad or _unlisted_fiscal(words, clock)
    if kind == "marketing":
        return _crop_year(words) or clock.others.marketing or read_calendar(vocabulary("periods")["marketing_year"])
    if kind == "persian":
        return PERSIAN
    if kind is None and _SPAN.search(words):
        return _span_calendar(clock, slashed="/" in words)
    if kind is None and THE_YEAR.fullmatch(words):
        return spoken_calendar(clock) or GREGORIAN
    return PERSIAN if kind is None and _counts_solar_years(words, clock) else GREGORIAN


def _speaks_of_month(clock: Clock) -> bool:
    """Whether a month from January to December is spoken of, so that an Iranian article counts no others."""
    spoken = clock.spoken
    return spoken is not None and spoken.start.day == 1 and spoken.end < spoken.start + timedelta(days=_MONTH)


def _unlisted_fiscal(words: str, clock: Clock) -> Calendar | None:
    """The fiscal year of a country that no list has: most begin in January, those named after two years do not."""
    if _TWO_YEARS.search(words):
        return read_calendar(vocabulary("periods")["unknown_fiscal_year"])
    return GREGORIAN if clock.at_home else None


def _counts_solar_years(words: str, clock: Clock) -> bool:
    """Whether "this year" is the solar one: in its own country, of a time that began with it."""
    spoken = clock.spoken if clock.home is PERSIAN and not re.search(r"\d", words) else None
    return spoken is not None and spoken.start == PERSIAN.start(spoken.start.year)


def _span_calendar(clock: Clock, *, slashed: bool) -> Calendar:
    """That of "2019/20", where no word says what year it is; two years with a slash are a season."""
    known = spoken_calendar(clock) or clock.home or clock.others.marketing or clock.others.abroad
    return known or (read_calendar(vocabulary("periods")["marketing_year"]) if slashed else None) or GREGORIAN


def _crop_year(words: str) -> Calendar | None:
    """The year in which the crop that the words name is sold: "coffee year 2019/20"."""
    years = vocabulary("periods")["crop_years"].items()
    return next((Calendar(month) for crop, month in years if crop in words.lower()), None)


def spoken_calendar(clock: Clock) -> Calendar | None:
    """The calendar of the year spoken of, where that is one that does not begin in January."""
    spoken, season = clock.spoken, clock.others.marketing
    if spoken is None or spoken.start.month not in _fiscal_months() | ({season.month} if season else set()):
        return None
    if spoken.end + timedelta(days=1) != Period.day(spoken.start).years_later(1).start:
        return None
    return Calendar(spoken.start.month, spoken.start.day)


@lru_cache(maxsize=1)
def _calendar_words() -> list[tuple[str, re.Pattern[str]]]:
    kinds = vocabulary("periods")["calendars"]
    return [(kind, re.compile(rf"\b(?:{'|'.join(words)})(?![a-z])", re.IGNORECASE)) for kind, words in kinds.items()]


@lru_cache(maxsize=1)
def _fiscal_months() -> frozenset[int]:
    """The months in which fiscal and marketing years begin: the year to August is no such year."""
    words = vocabulary("periods")
    calendars = [read_calendar(entry) for entry in (*words["fiscal_years"].values(), words["marketing_year"])]
    return frozenset(calendar.month for calendar in calendars if calendar) - {GREGORIAN.month} | {_NOWRUZ}
