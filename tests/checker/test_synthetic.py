"""Articles whose figures are right raise no error, however their writer rounds."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from thorough import thorough

from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Kind

from .synthetic import Habit, article

ARTICLES = thorough(200)
"""By all habits at once; a fifth as many by each alone."""


def failing(seed: int, habits: Sequence[Habit]) -> list[Check]:
    checks = check_claims(article(Random(seed), habits))
    return [check for check in checks if check.outcome is Outcome.FAILS]


def alarms(articles: int, habits: Sequence[Habit]) -> int:
    """In how many articles a check fails as an error."""
    found = (failing(seed, habits) for seed in range(articles))
    return sum(any(check.severity is Severity.ERROR for check in checks) for checks in found)


def test_an_article_tells_all_kinds_of_figures_and_many_relations_hold() -> None:
    articles = [article(Random(seed)) for seed in range(30)]
    assert all(25 <= len(claims) <= 45 for claims in articles)
    assert {claim.kind for claims in articles for claim in claims} == set(Kind) - {Kind.RANK}
    held = {check.rule for claims in articles for check in check_claims(claims) if check.outcome is Outcome.HOLDS}
    assert {"turnover-sum", "growth", "balance-difference", "share-of", "parts-sum", "absolute-change"} <= held
    assert article(Random(7), list(Habit)) == article(Random(7), list(Habit))


def test_numbers_rounded_half_up_fail_nothing() -> None:
    assert not [check for seed in range(ARTICLES // 5) for check in failing(seed, ())]


@pytest.mark.parametrize("habit", Habit)
def test_each_habit_alone_raises_hardly_an_error(habit: Habit) -> None:
    assert alarms(ARTICLES // 5, [habit]) <= max(1, ARTICLES // 500)


def test_all_habits_at_once_raise_an_error_in_one_correct_article_of_two_hundred_at_most() -> None:
    assert alarms(ARTICLES, list(Habit)) <= ARTICLES // 200
