"""The part of a year that a day closes or opens: what was sold "by the end of September" was sold from January on.

So is what was sold "in the 2023/24 season as of November 6": from the first day of the season to the one that is named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock

_COUNTS = re.compile(r"\b(?:by|until|till|through|up to|(?P<dated>as (?:of|at|on)))\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|starting(?: on)?|beginning(?: on)?)\s+$", re.IGNORECASE)
_BESIDE = re.compile(r",?\s+(?:(?:of|in|during|for)\s+)?(?:the\s+)?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_LONG = timedelta(days=92)
"""Of a longer period spoken of a day closes the beginning; a shorter one may itself be any part of the year."""
_DAY = timedelta(days=1)


def counted_to(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of days that it closes, where it is a day or a month and its words count up to it."""
    told = mention.period
    is_day = told is not None and told.start == told.end
    if told is None or mention.relative or not (is_day or told.whole_months == 1):
        return mention
    before = text[max(0, mention.start - 14) : mention.start]
    if is_day and clock.published and told.start < clock.published and _SINCE.search(before):
        return replace(mention, run=Period(told.start, clock.published))
    counts = _COUNTS.search(before)
    if counts is None or (counts["dated"] and not is_day):
        return mention
    last = told.end - _DAY if told.end.day == 1 else told.end
    return replace(mention, run=Period(_beginning(last, clock), last))


def cut_at_days(text: str, mentions: list[PeriodMention]) -> list[PeriodMention]:
    """`mentions` with each season or fiscal year cut at the day that its sentence counts up to.

    A day right before the year lies in it: "by November 7 last season".
    """
    found = list(mentions)
    for place, year in enumerate(mentions):
        for at, day in enumerate(mentions):
            if at == place or day.run is None or not _is_own_year(year) or year.period is None:
                continue
            first, second = (year, day) if place < at else (day, year)
            if _SENTENCE_END.search(text, first.end, second.start):
                continue
            beside = place == at + 1 and _BESIDE.fullmatch(text, day.end, year.start) is not None
            last = _within(day.run.end, year.period) if beside else day.run.end
            if last is not None and year.period.start < last < year.period.end:
                found[place] = replace(year, period=Period(year.period.start, last))
                found[at] = replace(day, run=found[place].period, period=Period.day(last))
    return found


def _is_own_year(mention: PeriodMention) -> bool:
    """Whether it is a year that does not begin in January."""
    told = mention.period
    if told is None or mention.relative or (told.start.month, told.start.day) == (1, 1):
        return False
    return told.end + _DAY == Period.day(told.start).years_later(1).start


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
