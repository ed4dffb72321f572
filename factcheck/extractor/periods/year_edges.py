"""The first and the last day of a year or a month: "year-end", "when the year ended", "the first of May"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import GREGORIAN
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, month_of, one, reads, year_of
from factcheck.extractor.periods.year_named import year_named
from factcheck.resources import vocabulary, word_shape

_YEAR = 12
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "half-year": 6}
_FIRST_MONTHS = 3
"""So long after it has ended a year is "the year" still."""
_BESIDE = 40
"""Within how many characters of the words it is told what had been."""
_HAD = word_shape("year_edges", "had")
_TO_COME = word_shape("year_edges", "to_come")


@reads("year_edge")
def _year_edge(found: Found, clock: Clock) -> list[PeriodMention]:
    edge = found["edge"].lower()
    opens = any(word in edge for word in vocabulary("periods")["edges"]["start"])
    named = year_of(found) or (_begun_since(found, clock) if opens else None)
    year = named or _spoken_of(clock)
    if year is None:
        return one(found, None)
    if not (named or opens or "turn" in edge) and _has_just_ended(found, clock):
        year -= 1
    whole = Period.year(year)
    if "turn" in edge:
        return one(found, Period.day(whole.just_before().end))
    return one(found, Period.day(whole.start if opens else whole.end))


@reads("edge_day_of_month")
def _edge_day_of_month(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "On the first of January", "the last day of March"."""
    month, year = month_of(found["month"]), year_of(found)

    def in_year(year: int) -> Period:
        whole = Period.month(year, month)
        return Period.day(whole.start if found["edge"] == "first" else whole.end)

    return one(found, in_year(year) if year else clock.latest(in_year))


@reads("edge_day_of_year")
def _edge_day_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "On the last day of 2019"."""
    year = Period.year(year_of(found) or 0)
    return one(found, Period.day(year.start if found["edge"].lower() == "first" else year.end))


@reads("the_year_over")
def _the_year_over(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "When the year ended": the last day of the one spoken of, if that is over."""
    year = year_named(found[0], GREGORIAN, clock) or _spoken_of(clock)
    if year is None:
        return one(found, None)
    return one(found, Period.day(Period.year(year if clock.is_over(Period.year(year)) else year - 1).end))


@reads("the_part_over", "the_month_over")
def _the_part_over(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "When the quarter ended": the last day of the one spoken of, and for what adds up all of it."""
    months, spoken = _MONTHS[found["part"].lower()], clock.spoken
    if spoken is None or spoken.whole_months != months:
        return []
    return [replace(mention, run=spoken) for mention in one(found, Period.day(spoken.end))]


@reads("the_year_begun")
def _the_year_begun(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "When the year began": the first day of the one spoken of."""
    year = year_named(found[0], GREGORIAN, clock) or _spoken_of(clock)
    return one(found, Period.day(Period.year(year).start) if year else None)


def _has_just_ended(found: Found, clock: Clock) -> bool:
    """Whether it is the end of the year before, in an article of the first months of a year that speaks of none yet."""
    if clock.spoken is not None or clock.now is None or clock.now.month > _FIRST_MONTHS:
        return False
    return _TO_COME.search(found.string, 0, found.start()) is None


def _spoken_of(clock: Clock) -> int | None:
    told = clock.spoken.end if clock.spoken else clock.now
    return told.year if told else None


def _begun_since(found: Found, clock: Clock) -> int | None:
    """The year of publication where the article is about the one before, which its paragraph has not named yet: the
    people counted "at the beginning of the year", unless they only "had been" so many.
    """
    spoken, published = clock.spoken, clock.published
    if clock.named or spoken is None or published is None or spoken.whole_months != _YEAR:
        return None
    if _HAD.search(found.string, max(0, found.start() - _BESIDE), found.end() + _BESIDE):
        return None
    return published.year if published.year == spoken.end.year + 1 else None
