"""Periods: every time that a text names, and which of them are the base of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.calendars import PERSIAN
from factcheck.extractor.comparisons import is_base
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.period_clock import Clock, home_calendar
from factcheck.extractor.period_patterns import relative_phrases, shapes
from factcheck.extractor.period_readings import READINGS
from factcheck.extractor.vocabulary import vocabulary


def find_periods(
    text: str, published: date | None, anchor: Period | None = None, home: str | None = None
) -> list[PeriodMention]:
    """The periods that one paragraph names, in order, none overlapping another.

    Args:
        published: the day that "last month" and "this year" count from, and that "in September" lies before.
        anchor: the period that the article has been speaking of so far.
        home: ISO alpha-3 code of the country whose fiscal year "the fiscal year" is.
    """
    if not _may_name_time(text):
        return []
    clock = Clock(published, anchor, home_calendar(home))
    mentions: list[PeriodMention] = []
    end = 0
    for found, name in _matches(text):
        if found.start() < end:
            continue
        for mention in _read(found, name, clock):
            since = end if mention.start == found.start() else mention.start
            mention = _compared(text, since, _at_edge(text, since, mention), clock)
            mentions.append(mention)
            end = mention.end
            if _is_spoken_of(mention):
                clock.spoken, clock.said_here = mention.period, True
    return mentions


def _is_spoken_of(mention: PeriodMention) -> bool:
    """Whether the text goes on to speak of this period: not a base of comparison, not a mere day."""
    period = mention.period
    return period is not None and not mention.base and mention.relative is None and period.start != period.end


def resolve(mention: PeriodMention, own: Period) -> Period | None:
    """What `mention` means for a claim whose own period is `own`.

    A whole year as the base of a shorter period is that year's same months: January to May against "2022".
    """
    if mention.relative in ("year_earlier", "annual"):
        return _year_before(own)
    if mention.relative == "previous":
        return own.just_before()
    if mention.relative == "same":
        return own
    period = mention.period
    if mention.base and period and period.whole_months == 12 and (own.whole_months or 1) < 12:
        return own.years_later(period.end.year - own.end.year)
    return period


def _year_before(own: Period) -> Period:
    earlier = own.years_later(-1)
    if own.start == PERSIAN.start(own.start.year):
        return Period(PERSIAN.start(earlier.start.year), earlier.end)
    return earlier


@lru_cache(maxsize=1)
def _signs_of_time() -> tuple[str, ...]:
    months = [month.lower() for month in vocabulary("periods")["months"]]
    return (*months, "year", "month", "quarter", "half", "week", "decade", "annual", "period", "y-o-y", "yoy", "y/y", "time")


def _may_name_time(text: str) -> bool:
    if re.search(r"\d", text):
        return True
    lowered = text.lower()
    return any(sign in lowered for sign in _signs_of_time())


def _matches(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """All matches of all shapes, the leftmost first and of these the longest."""
    found = [(match, name) for name, shape in shapes().items() for match in shape.finditer(text)]
    found += [(match, kind) for kind, phrases in relative_phrases() for match in phrases.finditer(text)]
    return iter(sorted(found, key=lambda entry: (entry[0].start(), -entry[0].end())))


def _read(found: re.Match[str], name: str, clock: Clock) -> list[PeriodMention]:
    if reading := READINGS.get(name):
        try:
            return reading(found, clock)
        except (ValueError, OverflowError):
            return []
    relative = "previous" if name == "month_before" else name
    mention = PeriodMention(found.start(), found.end(), None, relative, base=name in ("annual", "month_before"))
    return [replace(mention, period=resolve(mention, clock.spoken) if clock.spoken else None)]


@lru_cache(maxsize=1)
def _edges() -> re.Pattern[str]:
    edges = vocabulary("periods")["edges"]
    start, end = "|".join(edges["start"]), "|".join(edges["end"])
    return re.compile(rf"(?:\bthe\s+)?\b(?:(?P<start>{start})|(?P<end>{end}))(?:\s+of(?:\s+the)?\s+|\s+|-)$", re.IGNORECASE)


def _at_edge(text: str, since: int, mention: PeriodMention) -> PeriodMention:
    """ "The end of February" is a day."""
    before = max(since, mention.start - 25)
    found = _edges().search(text[before : mention.start])
    if found is None or mention.period is None or mention.relative:
        return mention
    day = mention.period.start if found["start"] else mention.period.end
    return replace(mention, start=before + found.start(), period=Period.day(day))


def _compared(text: str, since: int, mention: PeriodMention, clock: Clock) -> PeriodMention:
    if mention.base or mention.relative == "same":
        return mention
    period, spoken = mention.period, clock.spoken
    base = is_base(
        text,
        since,
        mention.start,
        mention.end,
        steps_back=mention.relative is not None,
        one_day=period is not None and period.start == period.end,
        earlier=mention.relative is not None or (period is not None and spoken is not None and period.start < spoken.start),
    )
    if not base:
        return mention
    if re.search(r"\blast\b.*\byear\b", text[mention.start : mention.end], re.IGNORECASE):
        return replace(mention, base=True, relative="year_earlier", period=_year_before(spoken) if spoken else period)
    return replace(mention, base=True)
