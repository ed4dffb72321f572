"""A dollar sign for a percent sign is told, and the number checked as the percentage that is meant."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

TEXT = "Peru's rubber exports came to ${now} million in 2022. That was a rise of {rise}$ from $3.02 million in 2021."


def found(now: str, rise: str) -> dict[str, list[tuple[Outcome, Severity]]]:
    checks: dict[str, list[tuple[Outcome, Severity]]] = {}
    for check in check_text(TEXT.format(now=now, rise=rise)).checks:
        checks.setdefault(check.rule, []).append((check.outcome, check.severity))
    return checks


def test_the_sign_is_told_and_the_growth_holds() -> None:
    checks = found("8.01", "165")
    assert checks["misprinted-sign"] == [(Outcome.FAILS, Severity.WARNING)]
    assert [outcome for outcome, _ in checks["growth"]] == [Outcome.HOLDS]
    assert "missing-scale" not in checks


def test_a_wrong_growth_is_told_beside_it() -> None:
    checks = found("8.01", "365")
    assert checks["misprinted-sign"] and Outcome.FAILS in [outcome for outcome, _ in checks["growth"]]


def test_the_replacement_has_the_percent_sign() -> None:
    (told,) = [one for one in check_text(TEXT.format(now="8.01", rise="165")).checks if one.rule == "misprinted-sign"]
    assert told.suspects[0].replacement == "165%"


def test_what_other_figures_leave_is_told_in_percent_too() -> None:
    (told,) = [one for one in check_text(TEXT.format(now="8.01", rise="365")).checks if one.rule == "growth"]
    assert told.suspects[0].replacement == "165%"


def test_a_price_behind_whose_number_the_sign_stands_is_none() -> None:
    told = check_text("Oman sold oil at 65$ a barrel in 2022 and earned $3.4 billion with it.")
    assert not [one for one in told.checks if one.rule == "misprinted-sign"]
