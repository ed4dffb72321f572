"""A report as JSON, in the fixed form that `factcheck schema` publishes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Number, Series, SlotReason
from factcheck.domain.evidence import Verdict
from factcheck.domain.observation import Credit, Observation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity
from factcheck.domain.report import Report
from factcheck.reporter.coverage import coverage

SCHEMA = "factcheck-report/1"

JSON = dict[str, Any]


def to_json(report: Report) -> JSON:
    """The report as plain dicts, lists, strings and numbers, ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "document": document_json(report.article),
        "claims": [_claim(claim, report) for claim in report.claims],
        "numbers": [_number(number) for number in report.numbers],
        "checks": [_check(check) for check in report.checks],
        "datasets": [_credit(credit) for credit in report.credits],
        "summary": _summary(report),
    }


def error_record(id: str | None, code: str, message: str) -> JSON:
    """What stands in the place of a report for an article that could not be checked."""
    return {"schema": SCHEMA, "document": {"id": id}, "error": {"code": code, "message": message}}


def plain_number(value: Decimal) -> int | float | None:
    """A whole number as int, else the nearest float; None where there is no bound."""
    if not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def series_name(series: Series) -> str:
    """What a series measures in a few words: ``KAZ exports of natural gas, CHN``."""
    whose = f"{series.reporter} {series.measure}" if series.reporter else series.measure
    what = f"{whose} of {series.product}" if series.product else whose
    return f"{what}, {series.partner}" if series.partner else what


def slots_json(claim: Claim) -> JSON:
    """What the claim says, slot by slot."""
    return {
        "kind": str(claim.kind),
        **_series(claim.series),
        "base_period": _period(claim.base_period),
        **_quantity(claim.quantity),
        "source": claim.source,
    }


def reason_json(why: SlotReason) -> JSON:
    """Why a slot is filled as it is: the rule, and the words that it came from."""
    return {"rule": why.rule, "quote": why.quote, "start": why.start, "end": why.end, "guessed": why.guessed}


def document_json(article: Article) -> JSON:
    """Which article it is, when it was published and how that is known."""
    document: JSON = {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_from": str(article.published_from),
        "language": article.language,
        "url": article.url,
        "characters": len(article.text),
    }
    if article.original:
        document["text"] = article.text
    return document


def _claim(claim: Claim, report: Report) -> JSON:
    implied = report.implied.get(claim.id)
    return {
        "id": claim.id,
        **slots_json(claim),
        "quote": claim.span.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "verdict": str(report.verdicts.get(claim.id, Verdict.NOT_ENOUGH_INFO)),
        "implied": {"low": plain_number(implied.low), "high": plain_number(implied.high)} if implied else None,
        "against": _series(claim.against) if claim.against else None,
        "among": claim.among,
        "ranks": str(claim.ranks) if claim.ranks else None,
        "confidence": round(claim.confidence, 3),
        "reasons": [{"slot": why.slot, **reason_json(why)} for why in claim.reasons],
    }


def _number(number: Number) -> JSON:
    return {
        "quote": number.span.quote,
        "start": number.span.start,
        "end": number.span.end,
        "status": str(number.status),
        "claim": number.claim,
        **_quantity(number.quantity),
    }


def _check(check: Check) -> JSON:
    return {
        "id": check.id,
        "rule": check.rule,
        "code": check.code,
        "outcome": str(check.outcome),
        "severity": str(check.severity),
        "claims": list(check.claims),
        "message": check.message,
        "calculation": check.calculation,
        "reference": _reference(check.reference) if check.reference else None,
        "suspects": [_suspect(suspect) for suspect in check.suspects],
        "assertion": _assertion(check.assertion) if check.assertion else None,
    }


def _assertion(assertion: Assertion) -> JSON:
    return {
        "asserted": str(assertion.asserted),
        "quote": assertion.span.quote,
        "start": assertion.span.start,
        "end": assertion.span.end,
    }


def _suspect(suspect: Suspect) -> JSON:
    return {
        "claim": suspect.claim,
        "low": plain_number(suspect.low),
        "high": plain_number(suspect.high),
        "replacement": suspect.replacement,
        "why": suspect.why,
    }


def _reference(observation: Observation) -> JSON:
    return {
        "dataset": observation.dataset,
        "source": observation.source,
        "series": series_name(observation.series),
        "period": _period(observation.series.period),
        "value": plain_number(observation.value),
        "low": plain_number(observation.low),
        "high": plain_number(observation.high),
        "unit": observation.unit,
        "scope": observation.scope,
        "citation": observation.citation,
        "url": observation.url,
        "retrieved": observation.vintage.isoformat() if observation.vintage else None,
        "grade": int(observation.grade),
        "summed_from": list(observation.members),
        "published": observation.published or None,
    }


def _credit(credit: Credit) -> JSON:
    return {
        "name": credit.dataset,
        "title": credit.title,
        "licence": credit.licence,
        "attribution": credit.attribution,
    }


def _summary(report: Report) -> JSON:
    seen = coverage(report)
    fails = [check.severity for check in report.checks if check.outcome is Outcome.FAILS]
    return {
        "claims": len(report.claims),
        "numbers": seen.seen,
        "holds": report.count(Outcome.HOLDS),
        "fails": len(fails),
        "undecided": report.count(Outcome.UNDECIDED),
        "errors": fails.count(Severity.ERROR),
        "warnings": fails.count(Severity.WARNING),
        "numbers_read": seen.read,
        "claims_checked": seen.checked,
        "ignored": len(seen.ignored),
        "other_numbers": {str(status): count for status, count in seen.others.items()},
    }


def _series(series: Series) -> JSON:
    return {
        "measure": series.measure,
        "product": series.product,
        "reporter": series.reporter,
        "partner": series.partner,
        "period": _period(series.period),
    }


def _quantity(quantity: Quantity | None) -> JSON:
    if quantity is None:
        return {"value": None, "low": None, "high": None, "unit": None, "qualifier": None}
    return {
        "value": plain_number(quantity.value),
        "low": plain_number(quantity.low),
        "high": plain_number(quantity.high),
        "unit": quantity.unit,
        "qualifier": str(quantity.qualifier),
    }


def _period(period: Period | None) -> str | None:
    return str(period) if period else None
