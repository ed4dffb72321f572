"""What is kept of one checked document: plain values that go from a worker to the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.domain.check import Check, Severity
from factcheck.domain.claim import Claim, NumberStatus
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.coverage import unsettled
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.json_report import plain_number

Row = Mapping[str, Any]


class Status(StrEnum):
    CHECKED = "checked"
    REFUSED = "refused"
    """It could not be read, or is not for us: empty, another language, no text."""
    QUARANTINED = "quarantined"
    """It brought down the process that checked it, or took too long or too much memory."""


@dataclass(frozen=True, slots=True)
class Result:
    """One document: how it ended, and why where it was not checked; `document` are the columns of its row.

    `claims`, `sentences`, `checks`, `suspects` and `unsettled` are its rows in the tables of these names.
    """

    digest: str
    status: Status
    code: str | None = None
    reason: str | None = None
    document: Row | None = None
    claims: tuple[Row, ...] = ()
    sentences: tuple[Row, ...] = ()
    checks: tuple[Row, ...] = ()
    suspects: tuple[Row, ...] = ()
    unsettled: tuple[Row, ...] = ()

    @property
    def errors(self) -> int:
        return self.document["errors"] if self.document else 0

    @property
    def warnings(self) -> int:
        return self.document["warnings"] if self.document else 0


def result_of(digest: str, report: Report) -> Result:
    """What is kept of `report`."""
    told, context = findings(report), Context(report.article)
    checks = tuple(_checks(report, told, context))
    found = [finding.check.severity for finding in told]
    published = report.article.published
    document = {
        "title": report.article.title,
        "published": published.isoformat() if published else None,
        "numbers": len(report.numbers),
        "claims": len(report.claims),
        "checked": len(report.claims) - len(unsettled(report)),
        "errors": found.count(Severity.ERROR),
        "warnings": found.count(Severity.WARNING),
    }
    claims, sentences = tuple(map(_claim, report.claims)), tuple(_sentences(report.claims, context))
    rows = claims, sentences, checks, tuple(_suspects(report.checks)), tuple(_unsettled(report))
    return Result(digest, Status.CHECKED, None, None, document, *rows)


def _claim(claim: Claim) -> Row:
    quantity, series = claim.quantity, claim.series
    return {
        "claim": claim.id,
        "kind": str(claim.kind),
        "measure": series.measure,
        "product": series.product,
        "reporter": series.reporter,
        "partner": series.partner,
        "period": str(series.period) if series.period else None,
        "base_period": str(claim.base_period) if claim.base_period else None,
        "said_by": claim.source,
        "value": plain_number(quantity.value),
        "low": plain_number(quantity.low),
        "high": plain_number(quantity.high),
        "unit": quantity.unit,
        "qualifier": str(quantity.qualifier),
        "quote": claim.span.quote,
        "start": claim.span.start,
        "confidence": claim.confidence,
    }


def _sentences(claims: Sequence[Claim], context: Context) -> Iterator[Row]:
    """The sentence of each number whose source is named: no other is held against those of other stories."""
    for claim in claims:
        if claim.source:
            yield {"claim": claim.id, "sentence": context.words(claim.span)}


def _checks(report: Report, told: Sequence[Finding], context: Context) -> Iterator[Row]:
    """Each check; what an editor should look at has a fingerprint and the sentence that it stands in."""
    found = {finding.check.id: finding for finding in told}
    for check in report.checks:
        finding = found.get(check.id)
        span = finding.span if finding else next(iter(check.places(report.spans)), None)
        yield {
            **_check(check),
            "quote": span.quote if span else None,
            "start": span.start if span else None,
            "sentence": context.words(span) if finding and span else None,
            "fingerprint": finding.fingerprint if finding else None,
        }


def _check(check: Check) -> Row:
    known = check.reference
    suspect = check.suspects[0] if check.suspects else None
    return {
        "check": check.id,
        "code": check.code,
        "rule": check.rule,
        "outcome": str(check.outcome),
        "severity": str(check.severity),
        "message": check.message,
        "calculation": check.calculation or None,
        "replacement": suspect.replacement if suspect else None,
        "why": suspect.why if suspect else None,
        "about": " ".join(check.claims),
        "reference_source": known.source if known else None,
        "reference_citation": known.citation if known else None,
        "reference_url": known.url if known else None,
    }


def _suspects(checks: Sequence[Check]) -> Iterator[Row]:
    """The numbers that a check points at, each once a check."""
    for check in checks:
        for suspect in {suspect.claim: suspect for suspect in reversed(check.suspects)}.values():
            yield {
                "check": check.id,
                "claim": suspect.claim,
                "alone": len(check.suspects) == 1,
                "low": plain_number(suspect.low),
                "high": plain_number(suspect.high),
            }


def _unsettled(report: Report) -> Iterator[Row]:
    """What nothing settles, in the order of the text: statistics, and numbers that were not understood."""
    found = {one.span: one.id for one in unsettled(report)}
    unread = (number.span for number in report.numbers if number.status is NumberStatus.UNREAD)
    places = {span.start: span for span in (*found, *unread)}
    for start, span in sorted(places.items()):
        yield {"start": start, "claim": found.get(span), "quote": " ".join(span.quote.split())}
