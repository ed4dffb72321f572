"""A figure of goods is not told as one of goods and services."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told


@pytest.mark.parametrize(
    "text",
    [
        "According to GACC, goods and services exported by China to Central Asia amounted to $61.4 billion in 2023.",
        "According to GACC, China exported $61.4 billion worth of goods and services to Central Asia in 2023.",
    ],
)
def test_a_figure_of_customs_told_as_both(text: str) -> None:
    found = one_told("FC204", text)
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.calculation == "goods and services"
    assert "the figure of GACC counts goods only" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "According to GACC, China's exports to Central Asia amounted to $61.4 billion in 2023.",
        "Goods and services matter. According to GACC, China's exports to Central Asia came to $61.4 billion in 2023.",
        "Trade in goods and services came to $3 million, and China's exports to Central Asia came to $61.4 billion in "
        "2023, according to GACC.",
        "According to Uzbekistan's Statistics Agency, Uzbekistan's exports of goods and services to China amounted to "
        "$2.4 billion in 2023.",
    ],
)
def test_words_that_are_of_something_else_or_right(text: str) -> None:
    assert not told("FC204", text)
