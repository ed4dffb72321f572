"""The part of a year that a day closes or opens: what was sold "by the end of September" was sold from January on.

So is what was sold "in the 2023/24 season as of November 6": from the first day of the season to the one that is named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary

_BESIDE = re.compile(r",?\s+(?:(?:of|in|during|for)\s+)?(?:the\s+)?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_LONG = timedelta(days=92)
"""Of a longer period spoken of a day closes the beginning; a shorter one may itself be any part of the year."""
_DAY = timedelta(days=1)
_REACH = 16
"""How many characters before a day the words that count to it may take."""
_NEAR = 3
"""How many mentions of time a year and the day that cuts it may be apart."""


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """What before a day makes it the last or the first of what is told."""
    kinds = vocabulary("periods")["runs"]
    told = "|".join(rf"(?P<{kind}>{alternatives(kinds[kind])})" for kind in ("closing", "dated", "opening"))
    return re.compile(rf"\b(?:{told})\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    """What leads from a year to the last day that it is told of: "2019 (through October)"."""
    return re.compile(rf",?\s+\(?{alternatives(vocabulary('periods')['runs']['ending'])}\s+", re.IGNORECASE)


def counted_to(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of days that it closes, where it is a day or a month and its words count up to it."""
    told = mention.period
    is_day = told is not None and told.start == told.end
    if told is None or mention.relative or not (is_day or told.whole_months == 1):
        return mention
    before = _before().search(text, max(0, mention.start - _REACH), mention.start)
    if before is None or (before["closing"] is None and not is_day):
        return mention
    if before["opening"]:
        is_past = clock.published is not None and told.start < clock.published
        return replace(mention, run=Period(told.start, clock.published)) if is_past and clock.published else mention
    last = told.end - _DAY if told.end.day == 1 else told.end
    return replace(mention, run=Period(_beginning(last, clock), last))


def to_date(mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of months that there can be figures for, where it is a year that is not over.

    "This year", where the text has spoken of June, is January to June for all that adds up.
    """
    year, spoken = mention.period, clock.spoken
    if year is None or mention.base or mention.relative or clock.published is None or not _is_calendar_year(year):
        return mention
    if spoken is None or spoken == year or clock.is_over(year) or not year.contains(spoken):
        return mention
    return replace(mention, run=Period(year.start, spoken.end)) if clock.is_recent(spoken) else mention


def cut_at_days(text: str, mentions: list[PeriodMention]) -> list[PeriodMention]:
    """`mentions` with each year cut at the day that its sentence counts up to.

    A day right before the year lies in it, and what is right behind ends it: "by November 7 last season", "this year to
    the end of October". Any other day cuts a season or a fiscal year only.
    """
    found = list(mentions)
    for place, year in enumerate(mentions):
        whole = year.period
        if whole is None or year.relative or not _is_year(whole):
            continue
        for at in range(max(0, place - _NEAR), min(len(mentions), place + _NEAR + 1)):
            day = mentions[at]
            if at == place or day.period is None or day.relative:
                continue
            ends = at == place + 1 and _ending().fullmatch(text, year.end, day.start) is not None
            last = day.period.end if ends else _last_day(text, (place, year), (at, day))
            if last is not None and whole.start < last < whole.end:
                found[place] = replace(year, period=Period(whole.start, last))
                found[at] = replace(day, run=found[place].period, period=Period.day(last))
    return found


def _last_day(text: str, year: tuple[int, PeriodMention], day: tuple[int, PeriodMention]) -> date | None:
    """The day that the words count up to, where it can close the year."""
    (place, told), (at, counted) = year, day
    if (
        counted.run is None
        or told.period is None
        or counted.period is None
        or counted.period.start != counted.period.end
    ):
        return None
    first, second = (told, counted) if place < at else (counted, told)
    if _SENTENCE_END.search(text, first.end, second.start):
        return None
    if place == at + 1 and _BESIDE.fullmatch(text, counted.end, told.start):
        return _within(counted.run.end, told.period)
    return None if _is_calendar_year(told.period) else counted.run.end


def _is_year(told: Period) -> bool:
    return told.end + _DAY == Period.day(told.start).years_later(1).start


def _is_calendar_year(told: Period) -> bool:
    return _is_year(told) and (told.start.month, told.start.day) == (1, 1)


def _within(day: date, year: Period) -> date | None:
    """The day of the same name that lies in `year`."""
    moved = (Period.day(day).years_later(years).start for years in (0, -1, 1))
    return next((one for one in moved if year.start <= one <= year.end), None)


def _beginning(last: date, clock: Clock) -> date:
    spoken = clock.spoken
    if calendar := clock.spoken_calendar():
        return calendar.start(calendar.holding(last))
    if spoken and spoken.end - spoken.start > _LONG and spoken.start < last <= spoken.years_later(1).start:
        return spoken.start
    return date(last.year, 1, 1)
