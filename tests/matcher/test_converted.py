"""Figures in another currency are compared at the average rate of their year, and never refute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim, Series
from factcheck.domain.evidence import Cause, Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.matcher import match
from factcheck.matcher.currencies import Rates, in_currency
from factcheck.reference.store import Store

ASEAN = Series("turnover", None, "CHN", "asean", Period.year(2023))


@pytest.fixture(scope="module")
def rates() -> Rates:
    return Rates(Store.default())


def first(claim: Claim) -> Evidence:
    return match([claim])[0]


def test_a_figure_in_yuan_supports_what_it_was_worth_in_dollars(claim: Callable[..., Claim]) -> None:
    found = first(claim("905", "GACC", ASEAN))
    assert found.relation is Relation.SUPPORTS
    assert "gives CNY 6.41 trillion for 2023, $904.9 billion at its average rate" in found.reason
    assert found.observations[0].derived


def test_the_rate_has_a_band_of_three_percent(claim: Callable[..., Claim]) -> None:
    assert first(claim("885", "GACC", ASEAN)).relation is Relation.SUPPORTS
    assert first(claim("850", "GACC", ASEAN)).relation is Relation.DIFFERS


def test_the_number_of_another_currency_is_told(claim: Callable[..., Claim]) -> None:
    found = first(claim("6410", "GACC", ASEAN))
    assert (found.relation, found.cause) == (Relation.DIFFERS, Cause.CURRENCY)
    assert found.reason.endswith("This is the figure in CNY, not in USD.")


def test_a_part_of_a_year_has_no_rate(rates: Rates, observation: Callable[..., Observation]) -> None:
    year = observation("Office", "10", unit="CNY")
    half = replace(year, series=replace(year.series, period=Period.half(2023, 1)))
    assert rates.converted(half, "USD") is None
    converted = rates.converted(year, "USD")
    assert converted is not None
    assert converted.low < converted.value < converted.high
    assert Decimal("1.4e9") < converted.value < Decimal("1.42e9")


def test_money_shared_by_countries_is_not_converted(rates: Rates, observation: Callable[..., Observation]) -> None:
    assert rates.converted(observation("Office", "10", unit="EUR"), "USD") is None


def test_a_source_that_speaks_in_the_currency_is_not_converted(
    rates: Rates, observation: Callable[..., Observation]
) -> None:
    dollars, yuan = observation("Office", "1.4"), observation("Office", "10", unit="CNY")
    assert in_currency([dollars, yuan], "USD", rates) == [dollars]
    doubtful = replace(dollars, doubtful=True)
    assert [o.published for o in in_currency([doubtful, yuan], "USD", rates)] == ["", "CNY 10 billion"]
