"""Conversions of one article are at one rate, as far as the times they are of allow it."""

from __future__ import annotations

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Check, Outcome, Severity

from ..make import one_told, told

TWO = (
    "Kenya's exports to Uganda were worth 130 billion shillings ($1.00 billion) in 2023. "
    "Its imports from Uganda in 2023 were worth {}."
)
THREE = TWO + " Trade with Uganda came to 175.5 billion shillings ($1.35 billion) in 2023."


def holding(text: str) -> list[Check]:
    return [c for c in check_text(text).checks if c.code == "FC112" and c.outcome is Outcome.HOLDS]


def test_one_rate_holds() -> None:
    text = TWO.format("45.5 billion shillings ($350 million)")
    (found,) = holding(text)
    assert found.calculation == "45.5 billion shillings / $350 million = 130.0 KES per USD"
    assert len(found.claims) == 4
    assert not told("FC112", text)


def test_of_two_rates_either_may_be_wrong() -> None:
    found = one_told("FC112", TWO.format("45.5 billion shillings ($350 billion)"))
    assert found.severity is Severity.WARNING
    assert {"$350 million", "45.5 trillion shillings"} & {suspect.replacement for suspect in found.suspects}


@pytest.mark.parametrize(
    ("pair", "meant"),
    [
        ("45.5 billion shillings ($350 billion)", "$350 million"),
        ("45.5 million shillings ($350 million)", "45.5 billion shillings"),
        ("45.5 billion shillings ($3.5 million)", None),
        ("45.5 billion shillings ($530 million)", "$350 million"),
    ],
)
def test_a_pair_off_the_rate_of_the_others_is_an_error(pair: str, meant: str | None) -> None:
    text = THREE.format(pair)
    found = one_told("FC112", text)
    assert found.severity is Severity.ERROR
    assert meant is None or meant in [suspect.replacement for suspect in found.suspects[:2]]
    quotes = {claim.id: claim.span.quote for claim in check_text(text).claims}
    assert {quotes[suspect.claim] for suspect in found.suspects} <= set(pair.rstrip(")").split(" ("))


def test_a_number_that_fits_in_a_third_currency_is_not_the_first_suspect() -> None:
    text = (
        "Kenya's exports were 130 billion shillings ($1.00 billion; €900 million) in 2023. "
        "Its imports in 2023 were 260 billion shillings ($2.0 billion; €8.1 billion)."
    )
    found = one_told("FC112", text)
    assert "€" in found.suspects[0].replacement


def test_not_even_where_two_of_its_digits_swapped_would_fit_the_wrong_one() -> None:
    text = (
        "Kenya's exports were 130 billion shillings ($1.00 billion; €900 million) in 2023. "
        "Its imports in 2023 were 260 billion shillings ($2.0 billion; €4.29 billion)."
    )
    failing = told("FC112", text)
    assert failing
    for found in failing:
        assert "€" in found.suspects[0].replacement
        assert len(found.suspects) > 1


def test_rates_of_different_years_may_differ() -> None:
    text = (
        "Exports of Kenya were {} shillings ($1.02 billion) in 2019. Exports of Kenya were {} shillings ({}) in 2023."
    )
    assert not told("FC112", text.format("102 billion", "140 billion", "$1.02 billion"))
    assert not holding(text.format("102 billion", "140 billion", "$1.02 billion"))
    assert one_told("FC112", text.format("102 billion", "140 billion", "$1.02 million")).severity is Severity.WARNING


def test_the_rate_of_a_currency_kept_at_one_is_the_same_in_any_year() -> None:
    text = (
        "Oman's exports were 5.34 billion rials ($13.9 billion) in 2015, after 5.22 billion rials ({}) in 2014. "
        "Oman's imports were 3.38 billion rials ($8.79 billion) in 2015."
    )
    assert not told("FC112", text.format("$13.6 billion"))
    wrong = one_told("FC112", text.format("$23.6 billion"))
    assert (wrong.severity, wrong.suspects[0].replacement) == (Severity.ERROR, "$13.6 billion")


def test_where_no_more_agree_on_one_rate_than_on_another_nothing_is_said() -> None:
    rates = ("130.0 billion shillings ($1.02 billion)", "260 billion shillings ($1.02 billion)")
    text = "Kenya's exports to {} were worth {} in 2023. "
    partners = zip(("Uganda", "Rwanda", "Egypt", "India"), (*rates, *rates), strict=True)
    assert not told("FC112", "".join(text.format(*partner) for partner in partners))


@pytest.mark.parametrize(
    "aside",
    [
        "45.5 billion shillings ($20 million from fuel)",
        "45.5 billion shillings ($20 million in 2019)",
        "45.5 billion shillings and $20 million",
    ],
)
def test_what_else_stands_beside_an_amount_is_no_conversion(aside: str) -> None:
    assert not told("FC112", THREE.format(aside))


def test_a_balance_between_amounts_at_two_rates_may_be_at_a_third() -> None:
    text = (
        "Kenya's exports in 2023 were 350.0 billion shillings ($2.50 billion) and its imports 429.0 billion shillings "
        "($3.00 billion). The trade deficit in 2023 was {} shillings ($500 million)."
    )
    assert not told("FC112", text.format("79.0 billion"))
    assert one_told("FC112", text.format("79.0 trillion")).severity is Severity.WARNING
