"""Averages a month or a day have a measure of their own, so that nobody takes them for sums."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check


def measures(text: str) -> dict[str, str]:
    claims = check(text, published=date(2024, 3, 1)).claims
    return {claim.span.quote: claim.series.measure for claim in claims}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Kenya's exports averaged $600 million a month in 2023.", "other:monthly exports"),
        ("Kenya's monthly exports averaged $600 million in 2023.", "other:monthly exports"),
        ("Kenya's average monthly imports were $600 million in the first half of 2023.", "other:monthly imports"),
        ("In 2023 Kenya exported $600 million a month on average.", "other:monthly exports"),
        ("Remittances to Kenya came to an average of $600 million per quarter in 2023.", "other:quarterly remittances"),
        ("Kenya's monthly exports reached $600 million in May 2023.", "exports"),
        ("Kenya's exports were $600 million in May 2023, above the average of the year.", "exports"),
    ],
)
def test_the_words_beside_the_number_say_so(text: str, measure: str) -> None:
    assert measures(text) == {"$600 million": measure}


def test_the_sum_behind_it_is_a_sum() -> None:
    found = measures("Kenya's exports averaged $600 million a month in 2023 and came to $7.2 billion in the year.")
    assert found == {"$600 million": "other:monthly exports", "$7.2 billion": "exports"}


def test_an_amount_a_month_that_is_no_average_is_no_claim() -> None:
    assert measures("Kenya's exports cost $600 a month in fees in 2023.") == {}


def test_an_average_is_not_held_against_the_official_sum() -> None:
    checks = check("Kenya's monthly exports averaged $600 million in 2023.", published=date(2024, 3, 1)).checks
    assert not [found for found in checks if found.reference]
