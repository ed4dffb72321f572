"""Goods told in full first are meant by the last of these words, unless that is all of which they are a part."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.domain.check import Outcome


def outcomes(text: str) -> set[tuple[str, str]]:
    checks = check(text, published=date(2024, 2, 10)).checks
    return {(found.rule, found.outcome.value) for found in checks if not found.reference and len(found.claims) > 2}


def test_a_short_name_is_that_of_the_goods_named_in_full() -> None:
    text = (
        "Kenya's imports of crude oil came to 8.31 million tonnes in 2023. They were up 6.4 percent from 2022. "
        "Uganda's trade was flat. In 2022 Kenya had imported 7.81 million tonnes of oil."
    )
    assert ("growth", Outcome.HOLDS.value) in outcomes(text)
    assert ("growth", Outcome.FAILS.value) in outcomes(text.replace("7.81", "8.71"))


def test_but_not_where_both_are_told() -> None:
    text = (
        "Kenya's exports of green coffee rose 5 percent to $2.1 billion in 2023. Exports of coffee came to $3.0 "
        "billion in 2023, after $2.9 billion in 2022."
    )
    assert "fails" not in {outcome for _, outcome in outcomes(text)}
