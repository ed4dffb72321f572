"""GDP by population is GDP per head."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import billions, check, make, of_rule, one_told, only, told

TEXT = "Georgia's GDP was $30.8 billion in 2023, its population was 3.71 million and its GDP per capita reached {}."


def head(number: int, period: str = "2023") -> Claim:
    return make("level", f"${number:,}", number, f"gdp_per_capita GEO - {period}")


def people(quote: str, value: float, period: str = "2023") -> Claim:
    return make("level", quote, value, f"population GEO - {period}", unit="persons")


GDP = billions("30.8", "gdp GEO - 2023")


def test_holds() -> None:
    found = only("per-head", GDP, people("3.71 million", 3710000), head(8300))
    assert found.outcome is Outcome.HOLDS


def test_fails() -> None:
    found = only("per-head", GDP, people("3.71 million", 3710000), head(3800))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.suspects[0].replacement == "$8,300"


def test_people_counted_on_another_day_are_no_find() -> None:
    assert not of_rule("per-head", GDP, people("3.71 million", 3710000), head(8510))
    assert of_rule("per-head", GDP, people("3.71 million", 3710000, "2023-01-01"), head(8300))


def test_other_years_and_areas_are_not_compared() -> None:
    assert not of_rule("per-head", GDP, people("3.71 million", 3710000), head(3800, "2022"))
    assert not of_rule("per-head", GDP, people("3.71 million", 3710000, "2010"), head(3800))
    assert not [found for found in check(GDP, head(3800)) if found.code == "FC115"]


def test_in_a_text() -> None:
    assert [c.outcome for c in check_text(TEXT.format("$8,300")).checks if c.code == "FC115"] == [Outcome.HOLDS]
    assert one_told("FC115", TEXT.format("$3,800")).calculation.startswith("30.8 billion / 3.71 million")
    assert not told("FC115", TEXT.format("$22,000 at purchasing power parity"))
