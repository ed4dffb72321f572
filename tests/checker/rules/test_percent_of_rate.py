"""The difference of two percentages is in points, not in percent."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import growth, make, of_rule, one_told, only, share, told

TEXT = "Inflation in Kenya fell by {} in 2023, from 9.1 percent in 2022 to 5.6 percent."


def test_the_difference_of_two_rates_is_in_points() -> None:
    found = one_told("FC303", TEXT.format("3.5 percent"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.calculation == "5.6 − 9.1 = −3.5 percentage points"
    assert [suspect.replacement for suspect in found.suspects] == ["3.5 percentage points"]


def test_growth_does_not_tell_it_again() -> None:
    assert not told("FC102", TEXT.format("3.5 percent"))


def test_shares_too() -> None:
    about, before = "exports KEN world 2023", "exports KEN world 2022"
    claims = [
        share("25.0", about, product="tea"),
        share("20.0", before, product="tea"),
        growth(5, about, base="2022", product="tea"),
    ]
    assert only("percent-of-rate", *claims).claims == tuple(claim.id for claim in claims)


@pytest.mark.parametrize("change", ["38.5 percent", "3.5 percentage points", "7 percent"])
def test_a_quotient_points_and_what_fits_neither_are_left_alone(change: str) -> None:
    assert not told("FC303", TEXT.format(change))


def test_amounts_have_no_points() -> None:
    levels = [make("level", f"{n} t", n, f"exports KEN UGA {year}", unit="t") for n, year in ((6, 2023), (4, 2022))]
    assert not of_rule("percent-of-rate", *levels, growth(2, "exports KEN UGA 2023", base="2022"))


def test_near_a_hundred_percent_and_points_are_one() -> None:
    now, before = (
        make("level", f"{n} percent", n, f"inflation KEN - {year}", unit="percent")
        for n, year in (("105.0", 2023), ("100.0", 2022))
    )
    assert not of_rule("percent-of-rate", now, before, growth(5, "inflation KEN - 2023", base="2022"))


def test_prices_are_no_rate() -> None:
    prices = "Consumer prices in Malta rose 0.3 percent in May from April."
    assert not told("FC303", f"{prices} Inflation was 3.4 percent in May, against 3.1 percent in April.")
