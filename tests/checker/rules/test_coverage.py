"""Exports as a part of imports."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

TEXT = "Morocco's exports {} 2019. The coverage rate was {} percent in 2019."
LEVELS = "were $27.6 billion and its imports $46.1 billion in"
RATES = "were $30.0 billion in 2020, 8.7 percent more than in 2019, and its imports $44.0 billion, 4.56 percent down on"


def told(levels: str, rate: str) -> list[tuple[Outcome, str]]:
    checks = check_text(TEXT.format(levels, rate)).checks
    return [(check.outcome, check.calculation) for check in checks if check.rule == "coverage"]


def test_of_two_levels() -> None:
    assert told(LEVELS, "59.9") == [(Outcome.HOLDS, "27.6 / 46.1 = 59.87 percent")]


def test_a_wrong_one_is_a_warning_at_most() -> None:
    [found] = [one for one in check_text(TEXT.format(LEVELS, "95.9")).checks if one.rule == "coverage"]
    assert (found.outcome, found.severity) != (Outcome.FAILS, Severity.ERROR)
    assert found.outcome is Outcome.FAILS


def test_of_levels_that_growth_leads_back_to() -> None:
    [(outcome, _)] = told(RATES, "59.9")
    assert outcome is Outcome.HOLDS
