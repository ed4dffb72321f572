"""An amount falls by 100 percent at most."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import make, of_rule, one_told, told


@pytest.mark.parametrize("fall", ["120 percent", "more than 100 percent"])
def test_nothing_is_left_after_a_hundred(fall: str) -> None:
    found = one_told("FC306", f"Kenya's exports fell by {fall} in 2023.")
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert f"a fall of {fall}" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports fell by 100 percent in 2023.",
        "Kenya's exports rose by 120 percent in 2023.",
        "Kenya's trade surplus fell by 120 percent in 2023.",
    ],
)
def test_rises_and_balances_may_be_larger(text: str) -> None:
    assert not told("FC306", text)


def test_an_amount_that_took_its_unit_from_a_number_behind_is_no_percentage() -> None:
    assert not of_rule("fall-past-zero", make("change", "595,000", -595000, "population JPN - 2023", unit="percent"))
