"""The same quantity told differently in two stories: same series, same source, printed within so many days.

A source may revise a figure, and then two stories are both right; so only stories that are close in time are held
against each other, and only where both name the source and the reading of neither is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import func, select

from factcheck.audit.summary import Summary
from factcheck.audit.tables import claims, documents, stories
from factcheck.checker.trust import SURE
from factcheck.domain.claim import Kind, Series
from factcheck.domain.period import Period
from factcheck.domain.quantity import Qualifier

DAYS = 60
"""Within so many days a figure is taken for one of the same release."""
_KINDS = (Kind.LEVEL, Kind.CHANGE, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class Telling:
    """How one story tells the quantity."""

    story: str
    title: str | None
    url: str | None
    published: date
    quote: str
    low: float
    high: float
    document: int

    def contradicts(self, other: Telling) -> bool:
        """Whether no value would be printed both ways, in two stories."""
        apart = self.high < other.low or other.high < self.low
        return apart and self.document != other.document


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A quantity by one source, and every telling of it that another one contradicts, the earliest first."""

    kind: Kind
    series: Series
    source: str
    tellings: tuple[Telling, ...]


def contradictions(summary: Summary, days: int = DAYS) -> Iterator[Contradiction]:
    """What the stories of a run tell differently, in the order of what is measured."""
    columns = (
        *(claims.c.kind, claims.c.measure, claims.c.product, claims.c.reporter, claims.c.partner, claims.c.period),
        *(claims.c.base_period, claims.c.unit, func.lower(claims.c.said_by)),
    )
    asked = (
        select(claims, *(column.label(f"by{place}") for place, column in enumerate(columns)))
        .add_columns(stories.c.name, stories.c.url, documents.c.title, documents.c.published)
        .select_from(summary.seen.join(claims, claims.c.document == documents.c.document))
        .where(summary.this, claims.c.kind.in_([str(kind) for kind in _KINDS]))
        .where(claims.c.confidence >= SURE, claims.c.qualifier == str(Qualifier.EXACT))
        .where(*(c.is_not(None) for c in (claims.c.reporter, claims.c.period, claims.c.said_by, documents.c.published)))
        .where(claims.c.low.is_not(None), claims.c.high.is_not(None))
        .order_by(*columns, documents.c.published, stories.c.position)
    )
    for _, rows in groupby(summary.rows(asked), key=lambda row: tuple(row._mapping[f"by{n}"] for n in range(9))):
        if found := _contradiction(list(rows), days):
            yield found


def _contradiction(rows: Sequence[Any], days: int) -> Contradiction | None:
    tellings = list(map(_telling, rows))
    contradicted = _contradicted(tellings, days)
    if not contradicted:
        return None
    row = rows[0]
    series = Series(row.measure, row.product, row.reporter, row.partner, Period.parse(row.period))
    told = tuple(one for place, one in enumerate(tellings) if place in contradicted)
    return Contradiction(Kind(row.kind), series, row.said_by, told)


def _contradicted(tellings: Sequence[Telling], days: int) -> set[int]:
    """The places of those that another one contradicts; they are in the order of their days."""
    found: set[int] = set()
    first = 0
    for place, telling in enumerate(tellings):
        while (telling.published - tellings[first].published).days > days:
            first += 1
        against = [earlier for earlier in range(first, place) if telling.contradicts(tellings[earlier])]
        if against:
            found.update(against, [place])
    return found


def _telling(row: Any) -> Telling:
    day = date.fromisoformat(row.published)
    return Telling(row.name, row.title, row.url, day, row.quote, row.low, row.high, row.document)
