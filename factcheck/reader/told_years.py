"""In what year a text that gives no whole date was written, by the years that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from factcheck.reader.dates import month_names
from factcheck.reader.words import any_of
from factcheck.resources import vocabulary, word_shape

_YEAR = word_shape("told_years", "year")


def year_after_compared(text: str) -> int | None:
    """The one after the year that figures are compared with: "five months, against the same period of 2017" is 2018's.

    None where a later year is named.
    """
    compared = [*_same_of_years(text), *_same_months(text)]
    named = [int(found[0]) for found in _YEAR.finditer(text)]
    return max(compared) + 1 if compared and max(named) <= max(compared) else None


def newest_month(text: str) -> date | None:
    """The first day of the newest month that is named with its year, those left out that something is to last till."""
    months = month_names()
    named = [
        date(int(found["year"]), months[found["month"].lower()], 1)
        for found in _month_of_year().finditer(text)
        if not found["till"]
    ]
    return max(named, default=None)


def _same_of_years(text: str) -> Iterator[int]:
    return (int(found["year"]) for found in _same_of_year().finditer(text))


def _same_months(text: str) -> Iterator[int]:
    """The years of a month that is compared with the same one of no year: "January sales … up from January 2016"."""
    for found in _against_month().finditer(text):
        if re.search(rf"\b{found['month']}\b(?!,?\s(?:of\s)?\d)", text):
            yield int(found["year"])


@lru_cache(maxsize=1)
def _same_of_year() -> re.Pattern[str]:
    same = any_of(vocabulary("periods")["same"])
    return re.compile(rf"(?i:{same}){word_shape('told_years', 'of_year').pattern}")


@lru_cache(maxsize=1)
def _against_month() -> re.Pattern[str]:
    return re.compile(word_shape("told_years", "against").pattern + _month_and_year())


@lru_cache(maxsize=1)
def _month_of_year() -> re.Pattern[str]:
    return re.compile(rf"(?P<till>{word_shape('told_years', 'till').pattern})?{_month_and_year()}")


def _month_and_year() -> str:
    return rf"(?P<month>(?i:{any_of(list(month_names()))}))\.?,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b"
