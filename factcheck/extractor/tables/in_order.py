"""Heads that name parts of a year without it, one after the other: "Q1", "Q2", "Q3" are of one year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.tables.heads import Head

_FEWEST = 2


def with_one_year(heads: Sequence[Head]) -> list[Head]:
    """`heads`, their parts of a year that follow each other, up or down, taken for those of the earliest year told.

    By itself each is the last one before publication, so that in April "March" would be later than "December".
    """
    told = [head.time.period for head in heads if head.time and head.time.period and not head.time.dated]
    places = [(period.start.month, period.end.month) for period in told]
    if len(told) < _FEWEST or places not in (sorted(set(places)), sorted(set(places), reverse=True)):
        return [*heads]
    year = min(period.start.year for period in told)
    return [_in_year(head, year) for head in heads]


def with_years_carried(heads: Sequence[Head]) -> list[Head]:
    """`heads`, those of a part of a year given the year that the one before them names: "2021 Q1", "Q2", "Q3"."""
    given: list[Head] = []
    last: Period | None = None
    for head in heads:
        period = head.time.period if head.time else None
        if last and period and _goes_on(last, period):
            head = _in_year(head, last.end.year)
        last = head.time.period if head.time and head.time.period else last
        given.append(head)
    return given


def _goes_on(last: Period, period: Period) -> bool:
    """Whether a part of a year comes later in it than the last one, or that was a whole year."""
    return last.start.year == last.end.year and (
        period.start.month > last.start.month or (last == Period.year(last.end.year) and period != last)
    )


def _in_year(head: Head, year: int) -> Head:
    if head.time is None or head.time.period is None or head.time.dated:
        return head
    period: Period = head.time.period.years_later(year - head.time.period.start.year)
    return replace(head, time=replace(head.time, period=replace(period, said=head.time.period.said)))
