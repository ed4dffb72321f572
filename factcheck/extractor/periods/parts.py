"""Quarters, halves and other parts of a year: the period that each shape names."""

from __future__ import annotations

import re

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.part_of_year import months_of_year
from factcheck.extractor.periods.readings import (
    Found,
    first_of,
    group,
    month_of,
    one,
    reads,
    reference,
    whole_number,
    year_of,
)
from factcheck.resources import vocabulary, word_shape

_YEAR = 12
_QUARTER = 3
_FISCAL_YEAR = "the fiscal year"
_SAYS_FISCAL = word_shape("periods_parts", "says_fiscal")
_FIRST = word_shape("periods_parts", "first")
_PART = word_shape("periods_parts", "part")
_REACH = 120
"""How far before "the one that closed 2016" stands the quarter that it is set against."""


@reads("first_months", "year_s_months", "months_of_year", "months_into", "months_since")
def _first_months(found: Found, clock: Clock) -> list[PeriodMention]:
    months = whole_number(found["n"] or group(found, "n2") or "")
    first, spoken = first_of(found, clock, months), clock.spoken
    if first and spoken and clock.spoken_months == months and not _FIRST.search(found[0]):
        return one(found, spoken.years_later(first.end.year - spoken.end.year))
    return one(found, first)


@reads("quarters_of_year")
def _quarters_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the three quarters of 2019": those that it opened with."""
    return one(found, first_of(found, clock, _QUARTER * whole_number(found["n"])))


@reads("months_of_which")
def _months_of_which(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The 2013/14 season, in the first eight months of which"."""
    months, year = whole_number(found["n"]), clock.named
    if year is None or year.whole_months != _YEAR or months >= _YEAR:
        return []
    last = 12 * year.start.year + year.start.month + months - 2
    return one(found, Period.months(year.start.year, year.start.month, last // 12, last % 12 + 1))


@reads("first_part", "year_s_first_part")
def _first_part(found: Found, clock: Clock) -> list[PeriodMention]:
    parts = vocabulary("periods")["parts"]
    named = found["part"] or group(found, "parts") or ""
    return one(found, first_of(found, clock, parts[" ".join(named.lower().split())]))


@reads("last_months", "final_months")
def _last_months(found: Found, clock: Clock) -> list[PeriodMention]:
    months = whole_number(found["n"])
    if not 1 <= months <= 12:
        return []
    return one(found, months_of_year(reference(found), 13 - months, 12, clock))


def quarter_or_half(found: Found, clock: Clock, number: int) -> Period | None:
    """The quarter, or else the half-year, of that number in the year that the shape names."""
    part = group(found, "part") or group(found, "part2") or group(found, "letter") or ""
    length = 3 if part.lower() in ("quarter", "q") else 6
    if number * length > 12:
        number = 12 // length
    year = reference(found) or (_FISCAL_YEAR if clock.home and _SAYS_FISCAL.search(found[0]) else None)
    return months_of_year(year, length * (number - 1) + 1, length * number, clock)


@reads("ordinal", "ordinal_alone", "ordinal_shared", "year_s_ordinal")
def _ordinal(found: Found, clock: Clock) -> list[PeriodMention]:
    ordinals = vocabulary("periods")["ordinals"]
    return one(found, quarter_or_half(found, clock, ordinals.get(found["ordinal"].lower(), 4)))


@reads("part_that_closed")
def _part_that_closed(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The quarter that closed 2016", and beside another quarter "the one that closed 2016"."""
    before = _PART.search(found.string, max(0, found.start() - _REACH), found.start())
    part = found["part"] or (before[0] if before else None)
    if part is None:
        return []
    months = vocabulary("periods")["parts"][part.lower()]
    return one(found, months_of_year(reference(found), _YEAR - months + 1, _YEAR, clock))


@reads("nine_months")
def _nine_months(found: Found, clock: Clock) -> list[PeriodMention]:
    if reference(found):
        return one(found, first_of(found, clock, int(found["n_fiscal"])))
    year = year_of(found) or year_of(found, "year2")
    return one(found, Period.months(year, 1, year, int(found["n"] or found["n_short"]))) if year else []


@reads("year_counted")
def _year_counted(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In 2019 (ten months)"."""
    year, months = int(found["year"]), whole_number(found["n"])
    return one(found, Period.months(year, 1, year, months)) if 1 <= months < 12 else []


@reads("year_of_months")
def _year_of_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "2019 (January-October)", "2019 Jan-Oct"."""
    year, first, last = int(found["year"]), month_of(found["month"]), month_of(found["month2"])
    return one(found, Period.months(year, first, year, last)) if first < last else []


@reads("ordinal_elliptic", "ordinal_as_subject")
def _ordinal_elliptic(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the second", where quarters or halves have been spoken of."""
    told = clock.named if clock.spoken is None else clock.spoken
    length = _length_gone_through(found) or (told.whole_months if told else None)
    number = vocabulary("periods")["ordinals"].get(found["ordinal"]) or 12 // (length or 12)
    length = 3 if length == 6 and number > 2 else length
    if length not in (3, 6) or number * length > 12:
        return []
    return one(found, clock.latest(lambda year: Period.months(year, length * (number - 1) + 1, year, length * number)))


@reads("ordinal_of_year")
def _ordinal_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the first of this year", where quarters or halves have been spoken of."""
    length = clock.spoken.whole_months if clock.spoken else None
    number = vocabulary("periods")["ordinals"].get(found["ordinal"].lower()) or 12 // (length or 12)
    if length not in (3, 6) or number * length > 12:
        return []
    first, last = length * (number - 1) + 1, length * number
    return one(found, months_of_year(reference(found), first, last, clock))


_GONE_THROUGH = word_shape("periods_parts", "gone_through")


def _length_gone_through(found: Found) -> int | None:
    """The months of the parts that the text goes through: "Quarter by quarter: $3bn in the first, $4bn in the next"."""
    through = _GONE_THROUGH.search(found.string, 0, found.start())
    if through is None:
        return None
    return 3 if "quarter" in through[0].lower() else 6


@reads("half_year")
def _half_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "At the half-year": the half spoken of, else the first of the year."""
    if reference(found) is None and clock.spoken and clock.spoken_months == 6:
        return one(found, clock.spoken, relative="same")
    return one(found, first_of(found, clock, 6))


@reads("half_year_figure")
def _half_year_figure(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Half-year exports"."""
    after = re.match(r"\s+(\w+)", found.string[found.end() : found.end() + 20])
    if after is None or after[1] not in vocabulary("periods")["after_month_count"]:
        return []
    return _half_year(found, clock)


@reads("same_count")
def _same_count(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The first six of last year", where six months have been spoken of."""
    months = whole_number(found["n"])
    if clock.spoken is None or clock.spoken.whole_months != months or months < 2:
        return []
    return one(found, first_of(found, clock, months))
