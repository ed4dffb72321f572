"""Years, decades and parts of a year that run up to a day: the period that each shape names."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendar_meant import calendar_meant
from factcheck.extractor.periods.calendars import GREGORIAN
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.readings import (
    Found,
    one,
    reads,
    reference,
    year_of,
)
from factcheck.extractor.periods.year_named import year_named
from factcheck.resources import vocabulary, word_shape

_TWO_YEARS = re.compile(r"\d{4}\s?[-–/]\s?\d\d")


@lru_cache(maxsize=1)
def _looks_back() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('periods')['looking_back'])})\b", re.IGNORECASE)


@reads("same_of_year")
def _same_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The same months of 2022": those of the year that the words name."""
    spoken, words = clock.spoken, reference(found)
    calendar = calendar_meant(words, clock) or GREGORIAN
    spoken_year = clock.now.year if clock.now and not spoken else None
    if spoken:
        two_years = calendar == GREGORIAN and _TWO_YEARS.search(words or "") is not None
        spoken_year = calendar.holding(spoken.start if two_years else spoken.end)
    if _looks_back().search(words or ""):
        return one(found, spoken.years_later(-1) if spoken else None, relative="year_earlier")
    year = year_named(words, calendar, clock) if words else None
    if year is None:
        return one(found, None)
    relative = "year_earlier" if year + 1 == spoken_year else None
    if spoken is None or spoken_year is None:
        return one(found, None, relative=relative) if relative else one(found, calendar.year(year))
    return one(found, spoken.years_later(year - spoken_year), relative=relative)


@reads("whole_year")
def _whole_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """The year of the time spoken of, or where that is not over the one of the time told last."""
    years = [_year_of(told, clock) for told in (clock.spoken, clock.named) if told]
    if not years:
        return one(found, Period.year(clock.now.year) if clock.now else None)
    if clock.spoken and clock.spoken.whole_months == _QUARTER and clock.spoken.end.month == _YEAR:
        years.append(Period.year(clock.spoken.end.year))
    return one(found, next((year for year in years if clock.is_over(year)), years[0]))


def _year_of(told: Period, clock: Clock) -> Period:
    """The year that `told` is a part of: the fiscal one where it begins with that."""
    home = clock.home
    fiscal = home.year(home.holding(told.start)) if home and home is not GREGORIAN else None
    return fiscal if fiscal and fiscal.start == told.start else Period.year(told.end.year)


@reads("decade")
def _decade(found: Found, clock: Clock) -> list[PeriodMention]:
    year = int(found["year"])
    return one(found, Period.months(year, 1, year + 9, 12)) if year % 10 == 0 else []


@reads("year_to_date", "since_year_began")
def _year_to_date(found: Found, clock: Clock) -> list[PeriodMention]:
    calendar = calendar_meant(found[0], clock)
    year = year_of(found) or year_of(found, "year2")
    if year is None and calendar and clock.now:
        recent = clock.spoken if clock.spoken and clock.is_recent(clock.spoken) else None
        whole_year = recent is not None and recent.whole_months == _YEAR
        over = clock.published and whole_year and recent is not None and clock.is_over(recent)
        recent = None if over and re.search(r"\bthis\b", found[0]) else recent
        year = calendar.holding(recent.end if recent and recent.end <= clock.now else clock.now)
    if calendar is None or year is None:
        return one(found, None)
    whole = calendar.year(year)
    for spoken in (clock.spoken, clock.subject):
        if spoken is None or not whole.contains(spoken) or (spoken == whole and not clock.is_over(whole)):
            continue
        if spoken.start == whole.start or clock.is_recent(spoken):
            return one(found, Period(whole.start, spoken.end))
    if clock.now and whole.start <= clock.now < whole.end:
        last_month = clock.now.replace(day=1) - timedelta(days=1)
        return one(found, Period(whole.start, max(last_month, calendar.months(year, 1, 1).end)))
    long_over = found[0].startswith(("since", "from")) and clock.is_over(whole.years_later(1))
    return one(found, whole, base=long_over)


@reads("cumulative")
def _cumulative(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Cumulative exports", where a month is spoken of: those of the year up to it."""
    spoken = clock.spoken
    fiscal = clock.home is not None and clock.home is not GREGORIAN
    if fiscal or spoken is None or spoken.whole_months != 1 or not clock.is_recent(spoken):
        return []
    return one(found, Period(Period.year(spoken.end.year).start, spoken.end))


@reads("in_the_year")
def _in_the_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the year", where a week or a month of it is spoken of: it till then; all of it behind its last day."""
    spoken, told = clock.spoken, clock.named
    if told and told.start == told.end == Period.year(told.end.year).end:
        return one(found, Period.year(told.end.year))
    if spoken is None or not timedelta(0) < spoken.end - spoken.start < _MONTH or spoken.start.month == 1:
        return []
    return one(found, Period(spoken.start.replace(month=1, day=1), spoken.end)) if clock.is_recent(spoken) else []


@reads("since_season_began")
def _since_season_began(found: Found, clock: Clock) -> list[PeriodMention]:
    """A season from its first day to that of the article, where it is not over then and no other day cuts it."""
    calendar = calendar_meant(found[0], clock)
    year = year_named(found[0], calendar, clock) if calendar else None
    season = calendar.year(year) if calendar and year is not None else None
    if season and clock.published and season.start < clock.published < season.end:
        return [replace(mention, run=Period(season.start, clock.published)) for mention in one(found, season)]
    return one(found, season)


_YEAR = 12
_QUARTER = 3
_MONTH = timedelta(days=31)
_CLOSE = 20
"""Within how many characters before two years stands what makes them one stretch."""
_STRETCH = word_shape("years", "stretch")


@reads("year_pair")
def _year_pair(found: Found, clock: Clock) -> list[PeriodMention]:
    first, last = int(found["year"]), int(found["year2"])
    if first < last and _STRETCH.search(found.string, max(0, found.start() - _CLOSE), found.start()):
        return one(found, Period.months(first, 1, last, 12))
    return [
        PeriodMention(found.start("year"), found.end("year"), Period.year(first), base=first < last),
        PeriodMention(found.start("year2"), found.end("year2"), Period.year(last), base=last < first),
    ]


@reads("years")
def _years(found: Found, clock: Clock) -> list[PeriodMention]:
    first, second = int(found["year"]), found["year2"] or found["year3"]
    last = int(second) if len(second) == 4 else first + (int(second) - first) % 100
    if last > first + 1 and last // 100 > first // 100 and len(second) == 2:
        return []
    if not first < last:
        return []
    if last == first + 1 and len(second) == 2:
        calendar = calendar_meant(found[0], clock) or GREGORIAN
        return one(found, Period.months(first, 1, last, 12) if calendar is GREGORIAN else calendar.year(first))
    return one(found, Period.months(first, 1, last, 12))


_SEASON_OF_YEAR = word_shape("years", "season_of_year")


@reads("named_year", "spoken_year", "fiscal_alone")
def _named_year(found: Found, clock: Clock) -> list[PeriodMention]:
    if season := _SEASON_OF_YEAR.fullmatch(found[0]):
        return one(found, Period.year(int(season[1])))
    calendar = calendar_meant(found[0], clock)
    year = year_named(found[0], calendar, clock) if calendar else None
    return one(found, calendar.year(year) if calendar and year is not None else None)


_WORDS_AFTER = re.compile(r"\s+(\w+)(?:\s+(\w+))?")


@lru_cache(maxsize=1)
def _beside_quantities() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What stands before a number that is no year, what is counted, and what stands before a year all the same."""
    words = vocabulary("periods")
    currencies = frozenset(currency.lower() for currency in words["currencies"]) - {"us"}
    return currencies, frozenset(noun.lower() for noun in words["counted"]), frozenset(words["year_prepositions"])


_OF_PRICES = word_shape("years", "of_prices")


@reads("year")
def _plain_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """A bare number like a year, where nothing says that it counts something."""
    currencies, counted, prepositions = _beside_quantities()
    before = found.string[max(0, found.start() - 20) : found.start()].split()
    word = before[-1].strip("(),;:") if before else ""
    if word in currencies:
        return []
    after = _WORDS_AFTER.match(found.string, found.end()) if word not in prepositions else None
    if (after and not counted.isdisjoint(after.groups())) or _OF_PRICES.match(found.string, found.end()):
        return []
    return one(found, Period.year(int(found["year"])))
