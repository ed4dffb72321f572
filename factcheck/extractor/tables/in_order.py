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


def _in_year(head: Head, year: int) -> Head:
    if head.time is None or head.time.period is None or head.time.dated:
        return head
    period: Period = head.time.period.years_later(year - head.time.period.start.year)
    return replace(head, time=replace(head.time, period=replace(period, said=head.time.period.said)))
