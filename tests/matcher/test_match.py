"""Claims against the reference data that factcheck comes with."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from evaluation import DEV

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.matcher import match

MakeClaim = Callable[..., Claim]
SEED = DEV / "d01.json"


def of(claim: str, evidence: tuple[Evidence, ...]) -> dict[Relation, Evidence]:
    return {entry.relation: entry for entry in evidence if entry.claim == claim}


def test_the_partners_side_of_one_source_is_the_same_figure(claim: MakeClaim) -> None:
    kazakh_exports = Series("exports", None, "KAZ", "CHN", Period.year(2023))
    chinese_imports = Series("imports", None, "CHN", "KAZ", Period.year(2023))
    for series in (kazakh_exports, chinese_imports):
        found = of("c1", match([claim("16.3", "GACC", series)]))
        assert found[Relation.SUPPORTS].observations[0].source == "GACC"
        assert found[Relation.DISAGREES].observations[0].source == "Kazakhstan's Bureau of National Statistics"


def test_turnover_is_the_same_in_either_order(claim: MakeClaim) -> None:
    for areas in (("KGZ", "CHN"), ("CHN", "KGZ")):
        series = Series("turnover", None, *areas, Period.year(2024))
        assert Relation.SUPPORTS in of("c1", match([claim("22.7", "Chinese customs", series)]))


def test_an_official_table_refutes_swapped_digits(claim: MakeClaim) -> None:
    october = Series("exports", None, "CHN", "world", Period.month(2023, 10))
    [right] = match([claim("274.8", "GACC", october)])
    assert right.relation is Relation.SUPPORTS
    [wrong] = match([claim("247.8", "GACC", october)])
    assert wrong.relation is Relation.REFUTES
    [unnamed] = match([claim("247.8", None, october)])
    assert unnamed.relation is Relation.DISAGREES


def test_a_half_year_is_not_held_against_the_year(claim: MakeClaim) -> None:
    year = Series("turnover", None, "CHN", "KAZ", Period.year(2023))
    assert Relation.SUPPORTS in of("c1", match([claim("41.0", "GACC", year)]))
    half = replace(year, period=Period.half(2023, 1))
    assert Relation.SUPPORTS in of("c1", match([claim("18.25", "GACC", half)]))
    assert Relation.SUPPORTS not in of("c1", match([claim("18.25", "GACC", year)]))
    [nothing] = match([claim("9.1", "GACC", replace(year, period=Period.quarter(2023, 2)))])
    assert (nothing.relation, nothing.observations) == (Relation.NOTHING, ())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"product": "natural gas"}, "totals only"),
        ({"reporter": None}, "whose figure"),
        ({"period": None}, "which period"),
    ],
)
def test_what_cannot_be_looked_up_is_told(claim: MakeClaim, change: dict[str, Any], reason: str) -> None:
    series = replace(Series("exports", None, "KAZ", "CHN", Period.year(2023)), **change)
    [found] = match([claim("16.3", "GACC", series)])
    assert found.relation is Relation.NOTHING
    assert reason in found.reason


def test_ranks_are_not_looked_up(claim: MakeClaim) -> None:
    [found] = match([claim("1", kind=Kind.RANK, unit="rank")])
    assert found.relation is Relation.NOTHING


def test_nothing_to_match_opens_nothing() -> None:
    assert match([]) == ()


def test_every_claim_has_evidence_and_forty_take_no_time(claim: MakeClaim) -> None:
    claims = [replace(claim("16.3", "GACC"), id=f"c{n}") for n in range(40)]
    match(claims)
    start = time.process_time()
    evidence = match(claims)
    assert time.process_time() - start < 0.1
    assert [c.id for c in claims] == list(dict.fromkeys(entry.claim for entry in evidence))


@pytest.fixture(scope="module")
def seed() -> tuple[Evidence, ...]:
    """The evidence for the annotated claims of the article that the tool is first shown with."""
    if not SEED.is_file():
        pytest.skip("needs the annotated articles beside the checkout")
    article = json.loads(SEED.read_text(encoding="utf-8"))
    return match([_claim(gold) for gold in article["claims"]], article["url"])


def test_figures_of_the_seed_are_supported_with_citation(seed: tuple[Evidence, ...]) -> None:
    supported = {entry.claim: entry for entry in seed if entry.relation is Relation.SUPPORTS}
    levels = {3, 5, 6, 7, 9, 11, 12, 16, 17, 19, 20, 22, 25, 26, 28, 29, 30, 31, 32}
    changes = {4, 10, 18, 24}
    assert set(supported) == {f"c{number}" for number in levels | changes}
    assert all(o.citation and o.url for entry in supported.values() for o in entry.observations)


def test_a_figure_that_only_a_copy_of_the_seed_has_is_what_two_others_leave(seed: tuple[Evidence, ...]) -> None:
    found = of("c12", seed)[Relation.SUPPORTS]
    assert [int(o.value) for o in found.observations] == [41_000_000_000, 16_300_000_000]
    assert "$41 billion of turnover and $16.3 billion of exports for 2023" in found.reason
    assert all(o.stands for o in found.observations)


def test_nothing_in_the_seed_is_refuted_and_the_uzbek_side_disagrees(seed: tuple[Evidence, ...]) -> None:
    assert all(entry.relation is not Relation.REFUTES for entry in seed)
    assert "1.56 times" in of("c31", seed)[Relation.DISAGREES].reason
    apart = of("c29", seed)[Relation.DISAGREES]
    assert apart.observations[0].source == "Uzbekistan's Statistics Agency"
    assert apart.usual
    assert apart.reason.endswith("The two were apart by 1.64 in 2023-S1 too.")


def _claim(gold: dict[str, Any]) -> Claim:
    value = Decimal(str(gold["value"]))
    digits = re.search(r"\d+(?:\.(\d+))?", gold["quote"])
    scale = Decimal(next((s for word, s in (("billion", 10**9), ("million", 10**6)) if word in gold["quote"]), 1))
    place = scale.scaleb(-len(digits[1] or "") if digits else 0)
    quantity = Quantity(
        value, value - place / 2, value + place / 2, place, gold["unit"], Qualifier.EXACT, Printed(gold["quote"], 0, 0)
    )
    period, base = (gold[key] and Period.parse(gold[key]) for key in ("period", "base_period"))
    series = Series(gold["measure"], gold["product"], gold["reporter"], gold["partner"], period)
    return Claim(gold["id"], Kind(gold["kind"]), series, base, quantity, gold["source"], Span(0, 0, gold["quote"]))
