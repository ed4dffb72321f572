"""The periods that heads name, in the short forms that only heads have: "Jun'12", "May-24", "2023 Jan-May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import find_periods
from factcheck.resources import vocabulary, word_shape

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-M/.]\s?(0[1-9]|1[0-2])(?![\d/-])")
_MONTH_YEAR = re.compile(r"(?<![\d.])(0[1-9]|1[0-2])[./-]((?:19|20)\d\d)(?!\d)")
_MARKED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[epr]|\s?\([epr]\)|\s?\((?:est|prel|prov)\.?\)|\s?\d?\))(?!\w)")
_SO_MANY_MONTHS = re.compile(r"(?<!\d)([2-9]|1[0-2])[mM][\s'/-]?((?:19|20)?\d\d)(?!\d)")
_MONTHS = 12
_TURNED = re.compile(r"^\s*((?:19|20)\d\d)[,.:]?\s+(?=[A-Za-z])(.*\S)\s*$")
_ROMAN = word_shape("tables_times", "roman")
_QUARTER = word_shape("tables_times", "quarter")
_ROMAN_NUMBERS = {"I": "first", "II": "second", "III": "third", "IV": "fourth"}
_BY_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?/\s?((?:19|20)\d\d)(?!\d)")
_TWO_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)(?!\d)")
_ROMAN_MONTHS = re.compile(r"\b(?P<first>[IVX]{1,4})\s?[-–]\s?(?P<last>[IVX]{1,4})[\s/.]+(?P<year>(?:19|20)\d\d)(?!\d)")
"""Months as the offices of Eastern Europe number them: "I–VIII 2023"."""
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTHS_ALONE = word_shape("tables_times", "months_alone")
_EXPECTED = word_shape("tables_times", "expected")


@dataclass(frozen=True, slots=True)
class HeadTime:
    """The period that a head names, and the one that it is compared with; `dated` says that its year is told.

    With `placed` the period knows its words in the article, be they those of another head.
    """

    period: Period | None
    base: Period | None = None
    dated: bool = True
    placed: bool = False


def time_of(
    text: str, published: date | None, anchor: Period | None, home: str | None, *, compares: bool = False
) -> HeadTime | None:
    """What `text` says of time; None where it says nothing. Changes compare: "2023 to 2022", "change on 2022"."""
    if anchor and (alone := _MONTHS_ALONE.fullmatch(text)):
        return HeadTime(Period.months(anchor.end.year, 1, anchor.end.year, int(alone["number"])))
    straight = _plain(text)
    words = _TURNED.sub(r"\2 \1", straight)
    mentions = [m for m in find_periods(words, published, anchor, home=home) if m.relative is None]
    if not mentions and words != straight:
        words = straight
        mentions = [m for m in find_periods(words, published, anchor, home=home) if m.relative is None]
    own = next((m.period for m in mentions if m.period and not m.base), None)
    base = next((m.period for m in mentions if m.period and m.base), None)
    if compares and base is None:
        own, base = _compared(words, mentions)
    if own is None and base is None:
        return None
    dated = bool(_YEAR.search(words)) or any(words[m.end - 2 : m.end].isdigit() and m.period == own for m in mentions)
    return HeadTime(own, base, dated)


def _compared(words: str, mentions: Sequence[PeriodMention]) -> tuple[Period | None, Period | None]:
    """The later of two periods and the earlier, also of "2014-15"; of one alone what the word before it makes it."""
    told = sorted({m.period for m in mentions if m.period}, key=lambda period: (period.end, period.start))
    if len(told) == 1 and _months_apart().search(words) and (told[0].whole_months or 0) in (2, _MONTHS + 1):
        return _month_of(told[0].end), _month_of(told[0].start)
    if len(told) == 1 and (told[0].whole_months or 0) % _MONTHS == 0 and told[0].start.year < told[0].end.year:
        return Period.year(told[0].end.year), Period.year(told[0].start.year)
    if len(told) != 1:
        return (told[-1], told[-2]) if told else (None, None)
    before = words[: next(m.start for m in mentions if m.period)].split()[-1:]
    is_base = bool(before) and before[0].lower() in vocabulary("tables")["before_base"]
    return (None, told[0]) if is_base else (told[0], None)


def _month_of(day: date) -> Period:
    return Period.months(day.year, day.month, day.year, day.month)


def is_expected(text: str) -> bool:
    """Whether the figures are of a time to come: "2025f"."""
    return bool(_EXPECTED.search(text))


def unsaid(text: str) -> str:
    """`text`, as long as it is, with null characters in the place of all that says a time."""
    spans = [(found.start, found.end) for found in find_periods(text, None, None)]
    told = (_EXPECTED, _SO_MANY_MONTHS, _MONTHS_ALONE, _ROMAN_MONTHS, _months_against())
    for pattern in (*told, _YEAR, _ISO_MONTH, _MONTH_YEAR, _QUARTER, _months()):
        spans += [found.span() for found in pattern.finditer(text)]
    blank = [*text]
    for start, end in spans:
        blank[start:end] = "\0" * (end - start)
    return "".join(blank)


@lru_cache(maxsize=1)
def _months() -> re.Pattern[str]:
    words = vocabulary("periods")
    names = "|".join(sorted([*words["months"], *words["short_months"]], key=len, reverse=True))
    return re.compile(rf"\b({names})\b\.?(?:\s?['-]\s?(\d\d)(?!\d))?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _months_apart() -> re.Pattern[str]:
    """Two months each with its year, from one of which to the other something moved: "March 2016 – March 2017"."""
    name = f"(?:{'|'.join(vocabulary('periods')['months'])}) (?:19|20)\\d\\d"
    return re.compile(rf"\b{name}\s?[-–]\s?{name}(?!\d)")


@lru_cache(maxsize=1)
def _months_of_year() -> re.Pattern[str]:
    """Two months with their year in two digits, which are no day of the second: "Jan-Feb 15"."""
    name = f"(?:{'|'.join(vocabulary('periods')['short_months'])}|{'|'.join(vocabulary('periods')['months'])})"
    return re.compile(rf"\b({name}\.?\s?[-–/]\s?{name}\.?)\s'?(\d\d)(?!\d)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _months_against() -> re.Pattern[str]:
    """A month against another, each with its year in two digits: "Oct 23 / Sep 23"."""
    words = vocabulary("periods")
    name = f"(?:{'|'.join(sorted([*words['months'], *words['short_months']], key=len, reverse=True))})"
    return re.compile(
        rf"\b({name})\.?[\s'-]{{1,2}}(\d\d)\s?(?:/|vs\.?)\s?({name})\.?[\s'-]{{1,2}}(\d\d)(?!\d)", re.IGNORECASE
    )


def _plain(text: str) -> str:
    """`text` with its periods as running text has them, but for a year before its month; "May" alone is a month."""
    words = _ISO_MONTH.sub(lambda found: f"{_named(int(found[2]))} {found[1]}", text)
    words = _MONTH_YEAR.sub(lambda found: f"{_named(int(found[1]))} {found[2]}", words)
    words = _SO_MANY_MONTHS.sub(lambda found: f"first {found[1]} months of {_century(found[2])}", words)
    words = _MARKED_YEAR.sub(r"\1", words)
    words = _ROMAN_MONTHS.sub(_by_numbers, words)
    words = _months_against().sub(lambda found: f"{found[1]} 20{found[2]} vs {found[3]} 20{found[4]}", words)
    words = _BY_YEARS.sub(lambda found: _by_years(int(found[1]), int(found[2])) or found[0], words)
    words = _TWO_YEARS.sub(lambda found: _over_new_year(int(found[1]), int(found[2])) or found[0], words)
    words = _months_of_year().sub(lambda found: f"{found[1]} {_century(found[2])}", words)
    words = _ROMAN.sub(lambda found: f"{_ROMAN_NUMBERS[found[1]]} ", words)
    words = _QUARTER.sub(r"\1quarter", words)
    named = _months().sub(_whole_month, words)
    alone = _months().fullmatch(words.strip())
    return f"{vocabulary('periods')['before_month'][0]} {named}" if alone else named


def _by_numbers(found: re.Match[str]) -> str:
    """Two months by their names: "January–August 2023"; the words as they are where one is no month."""
    if not {found["first"], found["last"]} <= {*_ROMANS}:
        return found[0]
    first, last = (_named(_ROMANS.index(found[name]) + 1) for name in ("first", "last"))
    return f"{first}-{last} {found['year']}"


def _by_years(year: int, other: int) -> str | None:
    """Two years of which the later stands first, as running text compares them: "2023/2022"."""
    return f"{year} {vocabulary('tables')['before_base'][0]} {other}" if year > other else None


def _over_new_year(year: int, other: int) -> str | None:
    """Two years in turn as one that begins in the first, for those whose accounts run so: "2015 - 2016"."""
    return f"{year}-{other % 100:02d}" if other == year + 1 else None


def _century(year: str) -> str:
    return f"20{year}" if len(year) == 2 else year


def _named(month: int) -> str:
    return next(str(name) for name, number in vocabulary("periods")["months"].items() if number == month)


def _whole_month(found: re.Match[str]) -> str:
    """The month's full name, and its year in four digits: "Jun'12" is June 2012."""
    words = vocabulary("periods")
    number = int({**words["months"], **words["short_months"]}[found[1].capitalize()])
    return f"{_named(number)} {_century(found[2])}" if found[2] else _named(number)
