"""The checks and the numbers of articles as tables for a spreadsheet: the columns, and a row each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim, Number, Span
from factcheck.domain.quantity import Quantity
from factcheck.domain.report import Report
from factcheck.reporter.json_report import plain_number, series_name
from factcheck.reporter.places import Places

Cell: TypeAlias = str | int | float | None

CHECK_COLUMNS = (
    *("article", "line", "column", "outcome", "severity", "code", "rule", "quote", "series", "period", "said_by"),
    *("value", "low", "high", "unit", "message", "calculation", "replacement", "why"),
    *("reference_value", "reference_source", "reference_citation", "reference_url"),
)
NUMBER_COLUMNS = (
    *("article", "line", "column", "quote", "status", "verdict", "kind", "series", "period", "base_period", "said_by"),
    *("value", "low", "high", "unit", "qualifier"),
)


def check_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """A row for each check, at the number or the words that it points at first."""
    places, spans = Places(report.article), report.spans
    named = {claim.id: claim for claim in report.claims}
    for check in report.checks:
        span = next(iter(check.places(spans)), None)
        claim = None if check.assertion else next((named[name] for name in check.accused if name in named), None)
        yield (
            *_placed(span, places),
            *(str(check.outcome), str(check.severity), check.code, check.rule, span.quote if span else None),
            *_series(check.assertion or claim),
            *_quantity(claim.quantity if claim else None)[:4],
            *(check.message, check.calculation),
            *_mended(check),
            *_reference(check),
        )


def number_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """A row for each number of the text, none left out."""
    places = Places(report.article)
    named = {claim.id: claim for claim in report.claims}
    for number in report.numbers:
        claim = named.get(number.claim) if number.claim else None
        series, period, said_by = _series(claim)
        yield (
            *_placed(number.span, places),
            *(number.span.quote, str(number.status), _verdict(report, number), str(claim.kind) if claim else None),
            *(series, period, str(claim.base_period) if claim and claim.base_period else None, said_by),
            *_quantity(number.quantity),
        )


def _placed(span: Span | None, places: Places) -> tuple[Cell, Cell, Cell]:
    place = places.place(span)
    return places.path, place.line, place.column


def _series(said: Claim | Assertion | None) -> tuple[Cell, Cell, Cell]:
    if said is None:
        return None, None, None
    period = said.series.period
    return series_name(said.series), str(period) if period else None, said.source


def _quantity(quantity: Quantity | None) -> tuple[Cell, ...]:
    if quantity is None:
        return (None,) * 5
    numbers = map(plain_number, (quantity.value, quantity.low, quantity.high))
    return *numbers, quantity.unit, str(quantity.qualifier)


def _mended(check: Check) -> tuple[Cell, Cell]:
    return (check.suspects[0].replacement, check.suspects[0].why) if check.suspects else (None, None)


def _reference(check: Check) -> tuple[Cell, ...]:
    known = check.reference
    if known is None:
        return (None,) * 4
    return plain_number(known.value), known.source, known.citation, known.url


def _verdict(report: Report, number: Number) -> Cell:
    verdict = report.verdicts.get(number.claim) if number.claim else None
    return str(verdict) if verdict else None
