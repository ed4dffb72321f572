"""Parts of a year that are still to come: "the third quarter is seen bringing $3bn"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary, word_shape

_PARTS = (1, 2, 3, 6)
"""How many months those parts of a year have that come again in the next."""
_PAST = word_shape("coming", "past")
_YEAR_NAMED = word_shape("coming", "year_named")


def as_next(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """The part of a year as the one to come, where what it brings is said to be expected: "June is seen bringing".

    So it is where the text speaks of a time to come that it lies in.
    """
    period, now = mention.period, clock.now
    if period is None or now is None or mention.base or mention.relative or period.whole_months not in _PARTS:
        return mention
    coming = period.years_later(1)
    named = _YEAR_NAMED.search(text, mention.start, mention.end)
    if period.end >= now or coming.end <= now or named:
        return mention
    spoken = clock.spoken if clock.spoken and clock.spoken.start > now else None
    past = _PAST.search(text, 0, mention.start) is not None
    ahead = spoken is not None and not past and coming.start <= spoken.end and coming.end >= spoken.start
    return replace(mention, period=coming) if ahead or _is_expected().match(text, mention.end) else mention


@lru_cache(maxsize=1)
def _is_expected() -> re.Pattern[str]:
    words = vocabulary("periods")
    expected = alternatives([*words["to_come"], *words["time_of_forecasts"], "seen"])
    return re.compile(rf"(?:\s(?:quarter|period|half))?\s(?:is|are)\s(?:now\s|still\s)?{expected}\b", re.IGNORECASE)
