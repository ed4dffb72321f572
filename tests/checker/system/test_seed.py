"""The annotated article on trade with Central Asia as one system, against the figures of the design research."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from factcheck.checker.arithmetic import precision
from factcheck.checker.arithmetic.precision import TIERS, Tier
from factcheck.checker.rules.article_system import rankings
from factcheck.checker.statements import Statements
from factcheck.checker.system.article import ArticleSystem
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import conflict_in
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import System
from factcheck.checker.system.tension import tension
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim

from .. import gold
from ..planted import Planted, planted
from ..test_gold_assertions import WORDS

pytestmark = pytest.mark.skipif(not gold.EVALS.is_dir(), reason="the annotated articles are not here")

SPOKEN = [replace(words, source="GACC") for words in WORDS.values()]
ONE_UNIT = TIERS[Severity.WARNING]


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    articles: list[dict[str, Any]] = gold.scorer().load(gold.EVALS / "dev")
    return gold.claims(next(article for article in articles if article["id"] == "d01"))


def system_of(claims: list[Claim], tier: Tier) -> System:
    statements = Statements(claims, gold.members)
    return compile_claims(statements, claims, tier, rankings(statements), SPOKEN)


def test_the_figures_fit_when_read_as_closely_as_the_research_found(claims: list[Claim]) -> None:
    plain = tension(lambda tier: without_means(system_of(claims, tier)), lambda system: propagate(system).conflict)
    alone = tension(lambda tier: system_of(claims, tier), lambda system: propagate(system).conflict)
    jointly = tension(lambda tier: system_of(claims, tier), infeasible)
    assert plain is not None and abs(plain - Decimal("0.78")) < Decimal("0.01")
    assert jointly is not None and abs(jointly - Decimal("1.155")) < Decimal("0.005")
    assert alone is not None and Decimal("1.09") < alone < jointly


def without_means(system: System) -> System:
    """The system of the research, without the rows that several growth rates say together."""
    return replace(system, rows=[row for row in system.rows if row.owners.bit_count() < 2])


def every(count: int, claims: list[Claim]) -> Iterator[Planted]:
    yield from list(planted(claims))[::count]


def noticed(claims: list[Claim], tier: Tier) -> tuple[float, float]:
    """Which part of all planted errors propagation notices alone, and which with the joint test."""
    seen: Counter[str] = Counter()
    for error in planted(claims):
        system = system_of(error.claims, tier)
        alone = propagate(system).conflict is not None
        seen.update(all=1, alone=alone, jointly=alone or infeasible(system) is not None)
    assert seen["all"] == 1068
    return seen["alone"] / seen["all"], seen["jointly"] / seen["all"]


def test_planted_errors_are_noticed_at_one_unit_of_the_last_digit(
    claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the research counts them: "20" is 19 to 21 here."""
    monkeypatch.setattr(precision, "rounding_unit", lambda quantity, fives=False: quantity.last_place)
    alone, jointly = noticed(claims, Tier(Decimal(2)))
    assert alone >= 0.73
    assert jointly >= 0.745


def test_reading_round_numbers_wide_costs_one_in_a_hundred(claims: list[Claim]) -> None:
    """The tier of warnings, at which a slip from 14 to 20 billion may be a writer who rounds to tens."""
    alone, jointly = noticed(claims, ONE_UNIT)
    assert alone >= 0.72
    assert jointly >= 0.735


def test_the_wrong_number_is_among_the_candidates_and_mostly_first(claims: list[Claim]) -> None:
    seen: Counter[str] = Counter()
    for error in (one for one in every(3, claims) if len(one.culprits) == 1):
        statements = Statements(error.claims, gold.members)
        article = ArticleSystem(statements, error.claims, rankings(statements), (), SPOKEN)
        named = [[candidate.claim.id for candidate in found.candidates] for found in article.findings(Severity.WARNING)]
        if len(named) != 1:
            continue
        (ranked,), (culprit,) = named, error.culprits
        seen.update(all=1, among=culprit in ranked, first=ranked[:1] == [culprit], three=culprit in ranked[:3])
    assert seen["all"] > 200
    assert seen["among"] == seen["all"]
    assert seen["first"] / seen["all"] >= 0.80
    assert seen["three"] / seen["all"] >= 0.98


def test_nothing_is_wrong_with_the_article_itself(claims: list[Claim]) -> None:
    assert conflict_in(system_of(claims, TIERS[Severity.NOTE])) is None
    statements = Statements(claims, gold.members)
    assert ArticleSystem(statements, claims, rankings(statements), (), SPOKEN).findings(Severity.WARNING) == []


def test_exports_and_imports_exchanged_are_named_as_such(claims: list[Claim]) -> None:
    exchanged = [error for error in planted(claims) if len(error.culprits) == 2]
    told = []
    for error in exchanged:
        statements = Statements(error.claims, gold.members)
        article = ArticleSystem(statements, error.claims, rankings(statements), (), SPOKEN)
        told += [sorted(c.id for c in f.exchanged) for f in article.findings(Severity.WARNING) if f.exchanged]
    assert len(told) >= 2
    assert all(pair in [sorted(error.culprits) for error in exchanged] for pair in told)
