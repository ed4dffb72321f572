"""The checker on annotated articles, with the claims as annotated: what it proves, and that it raises no alarm."""

from __future__ import annotations

import copy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim

from . import gold

pytestmark = pytest.mark.skipif(not gold.EVALS.is_dir(), reason="the annotated articles are not here")


@pytest.fixture(scope="module")
def articles() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = gold.scorer().load(gold.EVALS / "dev")
    return found


@pytest.fixture(scope="module")
def seed(articles: list[dict[str, Any]]) -> dict[str, Any]:
    return next(article for article in articles if article["id"] == "d01")


def report(claims: list[Claim]) -> dict[str, Any]:
    """As much of a report as the scorer reads of it."""
    return {
        "claims": [
            {"id": c.id, "kind": str(c.kind), "start": c.span.start, "end": c.span.end, "quote": c.span.quote}
            for c in claims
        ],
        "numbers": [],
        "checks": [told(check) for check in check_claims(claims)],
    }


def told(check: Check) -> dict[str, Any]:
    suspects = [{"claim": s.claim, "low": float(s.low), "high": float(s.high)} for s in check.suspects]
    return {
        "rule": check.rule,
        "outcome": str(check.outcome),
        "severity": str(check.severity),
        "claims": list(check.claims),
        "message": check.message,
        "reference": None,
        "suspects": suspects,
    }


def test_what_is_found_in_all_articles(articles: list[dict[str, Any]]) -> None:
    figures = gold.scorer().score(articles, [report(gold.claims(article)) for article in articles])
    assert figures["relations_checked"]["share"] >= 0.93
    assert figures["real_errors_found"]["share"] >= 0.8
    assert figures["false_alarms"]["articles"] <= 1


def test_one_spoiled_number_is_noticed_and_named(articles: list[dict[str, Any]]) -> None:
    scorer = gold.scorer()
    cases = [case for article in articles for case in scorer.injections(article)][::7]
    by_id = {article["id"]: article for article in articles}
    reports = [report(gold.claims(spoiled(by_id[case["article"]], case))) for case in cases]
    whole = {article["id"]: report(gold.claims(article)) for article in articles}
    figures = scorer.score_injections(cases, reports, whole)
    assert figures["noticed"] >= 0.93
    assert figures["culprit_first"] >= 0.82
    assert figures["culprit_in_three"] >= 0.92
    assert figures["repair_holds_truth"] >= 0.88


def spoiled(article: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """The article's annotation with one number changed as the case says."""
    changed = copy.deepcopy(article)
    victim = next(c for c in changed["claims"] if c["start"] == case["span"]["start"])
    quote = case["text"][case["span"]["start"] : case["span"]["end"]]
    before, after = (Decimal(digits(text)) for text in (victim["quote"], quote))
    factor = after / before
    if case["how"] == "scale":
        factor = Decimal(1000) if quote.lower().split()[-1].startswith("b") else Decimal("0.001")
    value = Decimal(str(victim["value"])) * factor
    victim.update(quote=quote, value=str(round(value, 14 - value.adjusted())))
    for claim in changed["claims"]:
        if claim["start"] > victim["start"]:
            claim["start"] += case["shift"]
            claim["end"] += case["shift"]
    victim["end"] = victim["start"] + len(quote)
    return changed


def digits(text: str) -> str:
    return gold.scorer().re.search(r"\d[\d,]*(?:\.\d+)?", text).group().replace(",", "")  # type: ignore[no-any-return]


def test_the_seed_is_right_as_it_stands(seed: dict[str, Any]) -> None:
    failing = [check for check in check_claims(gold.claims(seed)) if check.outcome is Outcome.FAILS]
    assert [check.rule for check in failing] == ["sources-apart"]


@pytest.mark.parametrize(
    ("quote", "changed", "value"),
    [
        ("$24.7 billion", "$27.4 billion", 27.4e9),
        ("5.2 percent", "2.5 percent", -2.5),
        ("$80 million", "$80 billion", 80e9),
        ("$13.7 billion", "$17.3 billion", 17.3e9),
        ("$89.4 billion", "$98.4 billion", 98.4e9),
        ("32 percent", "23 percent", 23),
        ("$28 billion", "$82 billion", 82e9),
    ],
)
def test_a_slip_in_the_seed_is_seen_and_mended(seed: dict[str, Any], quote: str, changed: str, value: float) -> None:
    article = copy.deepcopy(seed)
    victim = next(claim for claim in article["claims"] if claim["quote"] == quote)
    victim.update(quote=changed, value=value)
    failing = [check for check in check_claims(gold.claims(article)) if check.outcome is Outcome.FAILS]
    suspects = [s for check in failing for s in check.suspects[:2] if s.claim == victim["id"]]
    assert suspects
    assert quote in [suspect.replacement for suspect in suspects]


def test_uncertain_claims_raise_no_error(articles: list[dict[str, Any]]) -> None:
    for article in articles:
        unsure = [replace(claim, confidence=0.5) for claim in gold.claims(article)]
        assert all(check.severity is not Severity.ERROR for check in check_claims(unsure))
