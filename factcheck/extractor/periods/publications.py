"""Times that only tell which issue of a publication is meant: "the June 2019 International Trade Bulletin".

So does a year behind its name: "the Economic Survey 2019".
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary, word_set, word_shape

_OF_RECORD = word_shape("publications", "of_record")
_SO_FAR = word_shape("publications", "so_far")
_RUNS = word_shape("publications", "runs")
_DATED = re.compile(r"\d{4}")
_REACH = 70
"""How many characters behind the month its name may take."""


def names_issue(text: str, mention: PeriodMention, spoken: Period | None) -> bool:
    """Whether the month closes the time that is `spoken` of, and is the name of what was published on that."""
    period = mention.period
    closes = period is not None and spoken is not None and period.whole_months == 1 and period.end == spoken.end
    return closes and _name().match(text, mention.end, mention.end + _REACH) is not None


def ends_title(text: str, start: int, end: int) -> bool:
    """Whether a year from `start` to `end` is the last word of a publication's name."""
    year = text[start:end].isdecimal() and end - start == len("2019")
    return year and _title().search(text, max(0, start - _REACH), start) is not None


def only_tells_when(text: str, start: int, end: int) -> bool:
    """Whether a time only says when something came out: "figures released last month", "last week the bank put".

    Few figures are weekly; what an office reports in a month may be of that month. So does the time of a record, which
    is no figure: "3 million tonnes, the lowest so far this year", and from when to when a season goes every year.
    """
    if _RUNS.search(text, max(0, start - _REACH), start) and not _DATED.search(text, start, end):
        return True
    if _OF_RECORD.search(text, max(0, start - _REACH), start) and _SO_FAR.fullmatch(text, start, end):
        return True
    if _came_out().search(text, max(0, start - _REACH), start):
        return True
    return text[start:end].lower() == "last week" and _makes_known().match(text, end) is not None


@lru_cache(maxsize=1)
def _came_out() -> re.Pattern[str]:
    documents = alternatives(sorted(word_set("sources", "documents")))
    return re.compile(rf"\b(?i:{documents})\s{alternatives(vocabulary('periods')['came_out'])}\s(?:in\s)?\Z")


@lru_cache(maxsize=1)
def _makes_known() -> re.Pattern[str]:
    return re.compile(rf"\s{alternatives(vocabulary('periods')['made_known'])}\b")


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    """A name in capitals that ends in the word for a publication, or what such is called in small letters too."""
    words = vocabulary("periods")
    named = "|".join(re.escape(word.capitalize()) for word in (*words["publications"], *words["yearly_publications"]))
    return re.compile(rf"(?:\b[A-Z][\w-]*\s(?:{named})|\b(?i:{alternatives(words['titles'])}))\s\Z")


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    """A name in capitals, with its short form in brackets, that ends in the word for a publication."""
    publications = alternatives(vocabulary("periods")["publications"])
    return re.compile(rf"\s(?:(?:[A-Z][\w-]*|of|and|on|the|&|\([A-Z]+\))\s){{0,6}}(?i:{publications})\b")
