"""The ten statements in words of the annotated article on trade with Central Asia, proved by its annotated claims."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from factcheck import check as read_and_check
from factcheck.checker import check_claims
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Claim

from . import gold
from .make import Asserted, says

pytestmark = pytest.mark.skipif(not gold.EVALS.is_dir(), reason="the annotated articles are not here")

WORDS = {
    "surged": says(Asserted.ROSE, "surged", "turnover CHN central_asia 2023", strong=True),
    "lopsided": says(Asserted.ONE_SIDED, "lopsided", "balance CHN central_asia 2023"),
    "only decline": says(
        Asserted.ONLY_ONE_TO_FALL, "only decline", "turnover CHN TKM 2023", one="TKM", among="central asia"
    ),
    "in Ashgabat's favor": says(Asserted.IN_FAVOUR_OF, "favor", "balance TKM CHN 2023", strong=True),
    "Tajikistan's": says(Asserted.ONE_SIDED, "one-sided", "balance TJK CHN 2023"),
    "Kyrgyzstan's": says(Asserted.ONE_SIDED, "one-sided", "balance KGZ CHN 2023"),
    "toward Beijing": says(Asserted.IN_FAVOUR_OF, "toward", "balance CHN UZB 2023", strong=True),
}


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    articles: list[dict[str, Any]] = gold.scorer().load(gold.EVALS / "dev")
    return gold.claims(next(article for article in articles if article["id"] == "d01"))


def checks(claims: list[Claim], *assertions: Assertion) -> list[Check]:
    return [check for check in check_claims(claims, assertions=assertions) if check.assertion]


@pytest.mark.parametrize("words", WORDS)
def test_the_words_are_proved(claims: list[Claim], words: str) -> None:
    (found,) = checks(claims, WORDS[words])
    assert found.outcome is Outcome.HOLDS


def test_the_superlatives_are_proved(claims: list[Claim]) -> None:
    ranks = {claim.id: claim.span.quote for claim in claims if claim.quantity.unit == "rank"}
    proved = {ranks[c.claims[0]] for c in check_claims(claims) if c.rule == "rank-of" and c.outcome is Outcome.HOLDS}
    assert proved == {"largest", "lowest", "greatest"}


@pytest.mark.parametrize(
    ("words", "otherwise"),
    [
        (
            "only decline",
            says(Asserted.ONLY_ONE_TO_RISE, "x", "turnover CHN TKM 2023", one="TKM", among="central asia"),
        ),
        ("surged", says(Asserted.FELL, "x", "turnover CHN central_asia 2023")),
        ("toward Beijing", says(Asserted.IN_FAVOUR_OF, "x", "balance UZB CHN 2023")),
    ],
)
def test_the_contrary_is_refuted(claims: list[Claim], words: str, otherwise: Assertion) -> None:
    outcomes = [check.outcome for check in checks(claims, WORDS[words], otherwise)]
    assert sorted(outcomes) == [Outcome.FAILS, Outcome.HOLDS]


def test_end_to_end_all_of_them_are_found_and_proved() -> None:
    text = (gold.EVALS / "dev" / "d01.txt").read_text(encoding="utf-8")
    found = [check for check in read_and_check(text, published=date(2024, 2, 2)).checks if check.assertion]
    assert all(check.outcome is Outcome.HOLDS for check in found)
    assert Counter(check.rule for check in found) >= Counter(
        {"direction": 1, "only-one": 1, "in-favour": 2, "one-sided": 3}
    )
