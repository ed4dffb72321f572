"""Whole dates (day, month and year) as pages print them, and as people and programs give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from factcheck.domain.errors import FactcheckError
from factcheck.reader.words import any_of
from factcheck.resources import vocabulary

_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ISO = re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>[01]?\d)\2(?P<day>[0-3]?\d)(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<first>[0-3]?\d)([-/.])(?P<second>[0-3]?\d)\2(?P<year>(?:19|20)\d\d)(?!\d)")

_BEGINS = re.compile(r"\s*(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """`text[start:end]` names the day `day`; `other` is the second reading of a date like 06/07/2024."""

    start: int
    end: int
    day: date
    other: date | None = None


def iso_day(said: str) -> date | None:
    """The day that `said` begins with, as 2024-02-02; a time of day may follow. None where it is none."""
    found = _BEGINS.match(said)
    return plain_day(found["year"], found["month"], found["day"]) if found else None


def given_day(said: str, name: str) -> date:
    """The day that is given as 2024-02-02 and nothing else; `name` is what it is given as.

    Raises:
        FactcheckError: `published`.
    """
    day = iso_day(said)
    if day is None or said.strip() != day.isoformat():
        raise FactcheckError("published", f"{name} is no day: write it as 2024-02-02.")
    return day


def day_of(given: date | str | None) -> date | None:
    """The day that a program gives: a day, a moment of it, or as 2024-02-02.

    Raises:
        FactcheckError: `published`.
    """
    if isinstance(given, datetime):
        return given.date()
    return given_day(given, f"published {given!r}") if isinstance(given, str) else given


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates that `text` (a reading) names in full; days that no calendar has are passed over."""
    month = month_names()
    for pattern in _in_words():
        for found in pattern.finditer(text):
            if day := plain_day(found["year"], month[found["month"].lower()], found["day"]):
                yield FoundDate(found.start(), found.end(), day)
    for found in _ISO.finditer(text):
        if day := plain_day(found["year"], found["month"], found["day"]):
            yield FoundDate(found.start(), found.end(), day)
    for found in _NUMERIC.finditer(text):
        day_first = plain_day(found["year"], found["second"], found["first"])
        month_first = plain_day(found["year"], found["first"], found["second"])
        if day := day_first or month_first:
            other = month_first if month_first != day else None
            yield FoundDate(found.start(), found.end(), day, other)


def named_months(text: str) -> frozenset[int]:
    """The months, 1 to 12, that `text` names beside a day or a year: ``7 December``, ``Dec. 7``, ``December 2023``."""
    month = month_names()
    return frozenset(month[found["month"].lower()] for found in _beside_a_number().finditer(text))


def plain_day(year: int | str, month: int | str, day: int | str) -> date | None:
    """The day of these numbers; None where no calendar has it."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@lru_cache
def month_names() -> dict[str, int]:
    """The months by their names, short ones too, in lower case."""
    periods = vocabulary("periods")
    return {name.lower(): number for name, number in {**periods["months"], **periods["short_months"]}.items()}


@lru_cache
def _month() -> str:
    return rf"(?P<month>{any_of(list(month_names()))})\.?"


def is_placed_day(line: str) -> bool:
    """Whether the line is where and on which day of a year something was reported: ``Lima, Peru, June 18``."""
    return bool(_placed_day().fullmatch(line.strip()))


@lru_cache
def _placed_day() -> re.Pattern[str]:
    place, day = r"[A-Z][\w.'’ -]*", r"[0-3]?\d"
    month = rf"(?i:{any_of(list(month_names()))})\.?"
    return re.compile(rf"{place}(?:, {place}){{0,2}}, (?:{month} {day}|{day} {month})[.:]?")


@lru_cache
def _in_words() -> tuple[re.Pattern[str], ...]:
    day_first = rf"(?<![\d.,$]){_DAY}(?:\s+of)?[\s.-]+{_month()}[\s,-]+{_YEAR}(?!\d)"
    month_first = rf"{_month()}[\s-]+{_DAY}(?:\s*,\s*|[\s-]+){_YEAR}(?!\d)"
    return re.compile(day_first, re.IGNORECASE), re.compile(month_first, re.IGNORECASE)


@lru_cache
def _beside_a_number() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\d\s)|(?=\w+\.?\s\d)){_month()}", re.IGNORECASE)
