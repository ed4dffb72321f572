"""Asks the ledger for every quantity that the stories of a run tell in more than one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Subquery, and_, case, exists, func, or_, select

from factcheck.audit.across.telling import Quantity, Suspicion, Telling
from factcheck.audit.review import Decision
from factcheck.audit.summary import DISMISSED, Summary
from factcheck.audit.tables import checks, claims, documents, reviews, sentences, stories, suspects
from factcheck.checker.trust import SURE
from factcheck.domain.check import Severity
from factcheck.domain.claim import Kind, Series
from factcheck.domain.period import Period
from factcheck.domain.quantity import Qualifier

_KINDS = (Kind.LEVEL, Kind.CHANGE, Kind.SHARE)
_SAME = ("kind", "measure", "product", "reporter", "partner", "period", "base_period", "unit", "voice")
"""What two tellings of one quantity have in common."""


def quantities(summary: Summary) -> Iterator[Quantity]:
    """Those with two figures that no one value is printed as, and those that a reference refutes.

    Only what was read surely, names its source and is not hedged. Of stories with the same name or address the one
    printed last counts: it corrects those before it.
    """
    told, finding = _told(summary), _findings()
    asked = (
        select(told, sentences.c.sentence, *(column.label(f"found_{column.name}") for column in finding.c))
        .outerjoin(sentences, and_(sentences.c.document == told.c.document, sentences.c.claim == told.c.claim))
        .outerjoin(finding, and_(finding.c.document == told.c.document, finding.c.claim == told.c.claim))
        .where(or_(told.c.least_high < told.c.most_low, told.c.refuted > 0))
        .order_by(*(told.c[name] for name in _SAME), told.c.published, told.c.position, told.c.start, told.c.claim)
    )
    for _, rows in groupby(summary.stream(asked), key=lambda row: [getattr(row, name) for name in _SAME]):
        if quantity := _quantity(list(rows)):
            yield quantity


def _told(summary: Summary) -> Subquery:
    """Every telling, with how far apart those of its quantity are and how many a reference refutes."""
    voice = func.lower(claims.c.said_by)
    same = [voice if name == "voice" else claims.c[name] for name in _SAME]
    last = _last_versions(summary)
    refuted = exists().where(
        *(suspects.c.document == claims.c.document, suspects.c.claim == claims.c.claim, suspects.c.alone),
        *(checks.c.document == suspects.c.document, checks.c.check == suspects.c.check),
        *(checks.c.reference_source.is_not(None), checks.c.fingerprint.is_not(None)),
    )
    return (
        select(
            *(claims, voice.label("voice"), stories.c.position, stories.c.name, stories.c.url),
            *(stories.c.author, stories.c.desk, documents.c.title, documents.c.published),
            func.min(claims.c.high).over(partition_by=same).label("least_high"),
            func.max(claims.c.low).over(partition_by=same).label("most_low"),
            func.sum(case((refuted, 1), else_=0)).over(partition_by=same).label("refuted"),
        )
        .select_from(
            summary.seen.join(claims, claims.c.document == documents.c.document).join(
                last, last.c.position == stories.c.position
            )
        )
        .where(summary.this, last.c.of_name == 1, or_(stories.c.url.is_(None), last.c.of_url == 1))
        .where(claims.c.kind.in_([str(kind) for kind in _KINDS]))
        .where(claims.c.confidence >= SURE, claims.c.qualifier == str(Qualifier.EXACT))
        .where(*(c.is_not(None) for c in (claims.c.reporter, claims.c.period, claims.c.said_by, documents.c.published)))
        .where(claims.c.low.is_not(None), claims.c.high.is_not(None))
        .subquery()
    )


def _last_versions(summary: Summary) -> Subquery:
    """The place of each story among those with its name, and with its address, the one printed last first."""
    printed = (func.coalesce(documents.c.published, "").desc(), stories.c.position.desc())
    return (
        select(
            stories.c.position,
            func.row_number().over(partition_by=stories.c.name, order_by=printed).label("of_name"),
            func.row_number().over(partition_by=stories.c.url, order_by=printed).label("of_url"),
        )
        .select_from(summary.seen)
        .where(summary.this)
        .subquery()
    )


def _findings() -> Subquery:
    """What findings point at which numbers, but for those that an editor has dismissed."""
    known = and_(checks.c.document == suspects.c.document, checks.c.check == suspects.c.check)
    return (
        select(
            *(suspects.c.document, suspects.c.claim, suspects.c.alone, suspects.c.low, suspects.c.high),
            *(checks.c.rule, checks.c.code, checks.c.severity, checks.c.reference_source, checks.c.calculation),
            reviews.c.decision,
        )
        .select_from(suspects.join(checks, known).outerjoin(reviews, reviews.c.fingerprint == checks.c.fingerprint))
        .where(checks.c.fingerprint.is_not(None))
        .where(or_(reviews.c.decision.is_(None), reviews.c.decision != DISMISSED))
        .subquery()
    )


def _quantity(rows: Sequence[Any]) -> Quantity | None:
    """None where an editor has had all tellings of it corrected."""
    by_claim = groupby(rows, key=lambda row: (row.position, row.claim))
    tellings = tuple(telling for _, same in by_claim if (telling := _telling(list(same))))
    if not tellings:
        return None
    row = rows[0]
    series = Series(row.measure, row.product, row.reporter, row.partner, Period.parse(row.period))
    return Quantity(Kind(row.kind), series, row.said_by, row.unit, tellings)


def _telling(rows: Sequence[Any]) -> Telling | None:
    """A telling, of which there is a row a finding; None where an editor has had it corrected."""
    if any(row.found_decision == Decision.CORRECTED for row in rows):
        return None
    row, found = rows[0], (row for row in rows if row.found_rule)
    return Telling(
        *(row.name, row.title, row.url, row.author, row.desk, date.fromisoformat(row.published)),
        *(row.quote, row.sentence, row.value, row.low, row.high),
        *(row.document, tuple(map(_suspicion, found))),
    )


def _suspicion(row: Any) -> Suspicion:
    return Suspicion(
        row.found_rule,
        row.found_code,
        alone=row.found_alone,
        is_error=row.found_severity == Severity.ERROR,
        by_reference=row.found_reference_source is not None,
        low=row.found_low,
        high=row.found_high,
        calculation=row.found_calculation,
    )
