"""Claims made from the shipped figures: printed as they are they are supported, with swapped digits they are not."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim, Series
from factcheck.domain.evidence import Relation
from factcheck.domain.period import Period
from factcheck.matcher import match
from factcheck.resources import reference_data

Row = dict[str, str]
CITED = ("china-customs", "central-asia-national", "partner-mirrors")


def _rows() -> list[Row]:
    rows: list[Row] = []
    for name in CITED:
        with (reference_data() / name / "observations.csv").open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file)
    return [row for row in rows if row["grade"] != "4" and row["doubtful"] == "false" and row["unit"] == "USD"]


def _claims(claim: Callable[..., Claim]) -> list[tuple[Row, Claim]]:
    made = []
    for number, row in enumerate(_rows()):
        series = Series(row["measure"], None, row["reporter"], row["partner"], Period.parse(row["period"]))
        digits = format(Decimal(row["value"]).normalize(), "f")
        made.append((row, replace(claim(digits, row["source"], series, scale="1"), id=f"c{number}")))
    return made


@pytest.fixture
def claims(claim: Callable[..., Claim]) -> list[tuple[Row, Claim]]:
    return _claims(claim)


def _supported(claims: list[Claim]) -> set[str]:
    return {entry.claim for entry in match(claims) if entry.relation is Relation.SUPPORTS}


def test_every_figure_supports_the_claim_that_prints_it(claims: list[tuple[Row, Claim]]) -> None:
    assert len(claims) > 500
    assert _supported([claim for _, claim in claims]) == {claim.id for _, claim in claims}


def test_a_figure_of_another_year_or_size_is_not_supported(claims: list[tuple[Row, Claim]]) -> None:
    rng = random.Random(7)
    false = []
    for _, claim in claims:
        factor = rng.choice([Decimal("0.1"), Decimal("0.5"), Decimal(3), Decimal(1000)])
        value = claim.quantity.value * factor
        false.append(replace(claim, quantity=replace(claim.quantity, value=value, low=value, high=value)))
    assert len(_supported(false)) <= len(false) * 0.01


def test_no_press_figure_is_ever_refuted_by_another(claims: list[tuple[Row, Claim]]) -> None:
    assert all(entry.relation is not Relation.REFUTES for entry in match([claim for _, claim in claims]))
