"""Rates that sources publish: growth, a partner's share of trade, trade in percent of output, by what a text says."""

from __future__ import annotations

import pytest

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.extractor.reading import extract
from factcheck.matcher import match
from factcheck.matcher.published import as_published
from factcheck.reader import read_text
from factcheck.reference.store import Store


def read(text: str) -> Claim:
    [claim] = extract(read_text(text)).claims
    return claim


def first(text: str) -> Evidence:
    return match([read(text)])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Inflation in Kazakhstan was 14.5 percent in 2023.",
        "Kazakhstan's economy grew by 5.1 percent in 2023.",
        "Kazakhstan's foreign direct investment came to $5.08 billion in 2022.",
        "Remittances to Tajikistan came to $5.35 billion in 2022.",
        "Kazakhstan's reserves stood at $35.1 billion in 2022.",
        "Kazakhstan's current account deficit was $8.28 billion in 2023.",
        "Exports accounted for 34.7 percent of Kazakhstan's GDP in 2023.",
        "Imports equalled 27.7 percent of Kazakhstan's GDP in 2023.",
        "Trade equalled 53.2 percent of Kazakhstan's GDP in 2023.",
        "Fuel accounted for 65.6 percent of Kazakhstan's exports in 2021.",
        "Kazakhstan's exports of goods and services came to $90.7 billion in 2023.",
        "Kazakhstan's population was 20.3 million in 2023.",
        "China accounted for 53 percent of Kyrgyzstan's imports in 2019.",
        "Kyrgyzstan bought 53 percent of its imports from China in 2019.",
    ],
)
def test_every_series_that_is_shipped_supports_what_a_text_says_of_it(text: str) -> None:
    found = first(text)
    assert found.relation is Relation.SUPPORTS, found.reason
    assert not found.pair


def test_every_measure_of_the_store_can_be_asked_for() -> None:
    """What a claim can be about, and the exchange rate, which only converts."""
    measures = {claim.series.measure for claim in map(read, RATES)} | {as_measure(claim) for claim in map(read, RATES)}
    connection = Store.default()._connection
    kept = {measure for (measure,) in connection.execute("SELECT DISTINCT measure FROM observation")}
    assert kept - measures == {"exchange_rate"}


RATES = (
    "Exports of Kazakhstan to China came to $16 billion in 2023.",
    "Imports of Kazakhstan from China came to $16 billion in 2023.",
    "Kazakhstan's trade turnover with China came to $16 billion in 2023.",
    "Kazakhstan's trade surplus with China came to $16 billion in 2023.",
    "Kazakhstan's GDP came to $260 billion in 2023.",
    "Kazakhstan's GDP per capita came to $13,137 in 2023.",
    "Kazakhstan's economy grew by 5.1 percent in 2023.",
    "Kazakhstan's population was 20.3 million in 2023.",
    "Inflation in Kazakhstan was 14.5 percent in 2023.",
    "Kazakhstan's foreign direct investment came to $5 billion in 2022.",
    "Remittances to Tajikistan came to $5.35 billion in 2022.",
    "Kazakhstan's reserves stood at $35.1 billion in 2022.",
    "Kazakhstan's current account deficit was $8.28 billion in 2023.",
    "Exports accounted for 34.7 percent of Kazakhstan's GDP in 2023.",
    "Imports equalled 27.7 percent of Kazakhstan's GDP in 2023.",
    "Trade equalled 53.2 percent of Kazakhstan's GDP in 2023.",
    "China accounted for 53 percent of Kyrgyzstan's imports in 2019.",
    "China accounted for 53 percent of Kyrgyzstan's exports in 2019.",
)


def as_measure(claim: Claim) -> str:
    published = as_published(claim)
    return published.series.measure if published else claim.series.measure


def test_growth_that_no_source_publishes_is_not_taken_from_levels_at_other_prices() -> None:
    """In dollars of the day the output of 2023 was 16 percent above that of 2022."""
    found = first("Kazakhstan's GDP grew by 16.3 percent in 2023.")
    assert (found.relation, found.observations[0].series.measure) == (Relation.NOTHING, "gdp growth")


def test_an_estimate_of_a_share_is_no_news_where_it_differs_but_for_whom_it_is_of() -> None:
    said = "China accounted for 36 percent of Kyrgyzstan's imports in 2019"
    assert first(f"{said}.").relation is Relation.NOTHING
    named = first(f"{said}, the CIA World Factbook said.")
    assert named.relation is Relation.DIFFERS
    assert named.observations[0].value == 53


def test_a_change_over_several_years_is_no_yearly_growth() -> None:
    claim = read("Kazakhstan's GDP grew by 5.1 percent from 2019 to 2023.")
    assert as_published(claim) is None


@pytest.mark.parametrize("group", ["BRICS", "Asia"])
def test_a_share_of_trade_with_a_group_is_no_share_of_all_trade(group: str) -> None:
    said = f"China accounted for 80 percent of Kyrgyzstan's imports from {group} in 2019, the CIA World Factbook said."
    assert first(said).relation is Relation.NOTHING
