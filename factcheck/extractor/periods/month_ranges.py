"""Two months, "January to May", "May and June": the period, or the two, that each shape names."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendars import GREGORIAN, Calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.part_of_year import part_of_year
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.readings import Found, month_of, reads, reference, year_of
from factcheck.extractor.periods.year_named import year_named
from factcheck.resources import vocabulary, word_shape

_MIDDLE = 15
"""The day of the month that "mid-May" is: what runs from there begins on the next."""
_CENTURY = 100
_FROM_MIDDLE = word_shape("month_ranges", "from_middle")
_ONE_TIME = word_shape("month_ranges", "one_time")


@reads("month_range")
def _month_range(found: Found, clock: Clock) -> list[PeriodMention]:
    first, last = month_of(found["month"]), month_of(found["month2"])
    own_year = year_named(found["told"], GREGORIAN, clock) if found["told"] else year_of(found)
    middle = _FROM_MIDDLE.search(found.string, max(0, found.start("month") - _BEFORE), found.start("month"))
    each = found["to"] == "and" and found["lead"] is None and found["together"] is None
    each = each and not (middle and found["mid"])
    apart = each and not _in_one(found, first, last)
    step = first != 1 and (last - first) % 12 == 1
    day = found["day"] if found["to"] != "and" else None
    compared = (
        found["lead"] is not None
        and day is None
        and (step or (first == last and own_year is not None))
        and found["to"] in ("and", "to")
        and not _ONE_TIME.search(found.string, max(0, found.start() - _WORD), found.start())
    )

    def within(calendar: Calendar, year: int) -> Period:
        if own_year:
            return Period.months(own_year, first, max(year, own_year + (last < first and year <= own_year)), last)
        two_years = calendar is not GREGORIAN or re.search(r"\d{4}\D\d", reference(found) or "")
        start = year + (first < calendar.month) if two_years else year - (last < first)
        return Period.months(start, first, start + (last < first), last)

    if own_year and reference(found) is None:
        whole: Period | None = Period.months(own_year, first, own_year + (last < first), last)
    else:
        whole = part_of_year(reference(found), within, clock)
    if whole and (day or found["mid"]):
        whole = Period(whole.start, whole.end.replace(day=min(_day(day) if day else _MIDDLE, whole.end.day)))
    if whole and middle:
        whole = Period(whole.start.replace(day=_MIDDLE + 1), whole.end)
    end = found.end("month2") if found["day"] and not day else found.end()
    if not apart and (not compared or whole == clock.spoken):
        than = _than().search(found.string, max(0, found.start() - _WORD), found.start())
        set_against = found["lead"] is not None and than is not None
        return [PeriodMention(found.start("month"), end, whole, base=set_against)]
    start = Period.month(whole.start.year, first) if whole else None
    closing = Period.month(whole.end.year, last) if whole else None
    return [
        PeriodMention(found.start("month"), max(map(found.end, ("month", "year", "told"))), start, base=compared),
        PeriodMention(found.start("month2"), end, closing),
    ]


@reads("month_of_two_years")
def _month_of_two_years(found: Found, clock: Clock) -> list[PeriodMention]:
    """The year of a country that begins in the month, else from it to the same of the next: "March 2020-21"."""
    year, month = int(found["year"]), month_of(found["month"])
    if int(found["year2"]) % _CENTURY != (year + 1) % _CENTURY:
        return []
    own = clock.home.year(year) if clock.home else None
    begins = own is not None and (own.start.year, own.start.month) == (year, month)
    whole = own if begins else Period.months(year, month, year + 1, month)
    return [PeriodMention(found.start(), found.end(), whole)]


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


_OPENS = re.compile(r"(?:^|[.?!/:]\s+)$")
_BEFORE = 10
"""Within how many characters before two months stands what makes one time of them."""
_WORD = 20
"""And the word that sets them against others."""
_SENTENCE = 60
_TWO_NUMBERS = word_shape("month_ranges", "two_numbers")


@lru_cache(maxsize=1)
def _than() -> re.Pattern[str]:
    """What sets all the months against others: "3 percent less than from January to May 2018"."""
    return re.compile(rf"\b(?:{alternatives(vocabulary('periods')['comparisons']['loose'])})\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('periods')['two_months']['within'])})\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _together() -> re.Pattern[str]:
    """What the two months do together where they open a sentence: "January and February brought $3bn"."""
    verbs = alternatives(vocabulary("periods")["two_months"]["together"])
    return re.compile(rf"(?:,[^,.;]{{1,40}},)?\s+(?:of\s+\S+(?:\s+year)?\s+)?(?:{verbs})\b")


def _in_one(found: Found, first: int, last: int) -> bool:
    """Whether the two months are one time: "2,000 tonnes in January and February", not each with its own number."""
    text, start = found.string, found.start()
    opens = _OPENS.search(text, max(0, start - _BEFORE), start) and _together().match(text, found.end())
    within = _within().search(text, max(0, start - _BEFORE), start)
    if (last - first) % 12 != 1 or not (opens or within):
        return False
    if opens and _TWO_NUMBERS.search(text, found.end(), found.end() + _SENTENCE):
        return False
    sentence = text[max(text.rfind(". ", 0, start), 0) : start]
    return "respectively" not in text[found.end() :] and not _TWO_NUMBERS.search(sentence)
