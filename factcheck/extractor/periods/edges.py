"""The first and the last days of periods: "the end of February"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.resources import vocabulary, word_shape

_YEAR = 12
_LED_TO = {_YEAR: word_shape("periods_edges", "middle"), 1: word_shape("periods_edges", "late")}
"""What leads to a part of a time of so many months."""
_WHOLE = frozenset({3, 6, _YEAR})
"""The months of a quarter, a half and a year."""


def at_edge(text: str, since: int, mention: PeriodMention) -> PeriodMention:
    """ "The end of February" is a day, and so is that of a period which is told by the one spoken of."""
    if counted := _counted_to_part(text, mention):
        return counted
    before = max(since, mention.start - 25)
    words = text[before : mention.start].lower().replace("-", " ").split()
    if mention.period is None or not words or words[-1] not in _words_before_a_period():
        return mention
    found = _edges().search(text[before : mention.start])
    if found is None:
        return mention
    if mention.relative not in (None, "same", "previous") and mention.period.whole_months != _YEAR:
        return mention
    day = mention.period.start if found["start"] else mention.period.end
    part = mention.period if found["end"] and mention.period.whole_months in _WHOLE else mention.run
    return replace(mention, start=before + found.start(), period=Period.day(day), relative=None, run=part)


def _counted_to_part(text: str, mention: PeriodMention) -> PeriodMention | None:
    """The last day of a year's first half, and that half for what adds up, "by mid-2018"; that of a month, "by late
    May".
    """
    told, months = mention.period, mention.period.whole_months if mention.period else None
    led = _LED_TO[months].search(text, max(0, mention.start - 25), mention.start) if months in _LED_TO else None
    if told is None or led is None or (months == _YEAR and told.start.month != 1):
        return None
    half = Period.months(told.start.year, 1, told.start.year, _YEAR // 2) if months == _YEAR else None
    return replace(mention, start=led.start(1), period=Period.day((half or told).end), relative=None, run=half)


@lru_cache(maxsize=1)
def _edges() -> re.Pattern[str]:
    edges = vocabulary("periods")["edges"]
    start, end = "|".join(edges["start"]), "|".join(edges["end"])
    return re.compile(
        rf"(?:\bthe\s+)?\b(?:(?P<start>{start})|(?P<end>{end}))(?:\s+of(?:\s+the)?\s+|\s+|-)$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _words_before_a_period() -> frozenset[str]:
    edges = vocabulary("periods")["edges"]
    return frozenset(["of", "the", *edges["start"], *edges["end"]])
