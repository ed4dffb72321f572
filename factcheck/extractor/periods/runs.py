"""The part of a year that a day closes: what was sold "by the end of September" was sold from January on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock

_COUNTS = re.compile(r"\b(?:by|until|till|through|up to|(?P<dated>as (?:of|at|on)))\s+$", re.IGNORECASE)
_LONG = timedelta(days=92)
"""Of a longer period spoken of a day closes the beginning; a shorter one may itself be any part of the year."""
_DAY = timedelta(days=1)


def counted_to(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of days that it closes, where it is a day or a month and its words count up to it."""
    told = mention.period
    is_day = told is not None and told.start == told.end
    if told is None or mention.relative or not (is_day or told.whole_months == 1):
        return mention
    before = text[max(0, mention.start - 12) : mention.start]
    counts = _COUNTS.search(before)
    if counts is None or (counts["dated"] and not is_day):
        return mention
    last = told.end - _DAY if told.end.day == 1 else told.end
    return replace(mention, run=Period(_beginning(last, clock), last))


def _beginning(last: date, clock: Clock) -> date:
    spoken = clock.spoken
    if calendar := clock.spoken_calendar():
        return calendar.start(calendar.holding(last))
    if spoken and spoken.end - spoken.start > _LONG and spoken.start < last <= spoken.years_later(1).start:
        return spoken.start
    return date(last.year, 1, 1)
