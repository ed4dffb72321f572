"""An amount told in two physical units is the same in both, as exactly as writers convert."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from factcheck import check as check_text
from factcheck.checker.arithmetic.physical import factor
from factcheck.domain.check import Outcome, Severity
from factcheck.resources import vocabulary

from ..make import one_told, told

SOWN = "In 2023 the sown area in Latvia reached {}."
COPPER = "Zambia exported {} of copper to China in 2023."
COFFEE = "Kenya's coffee exports reached {} in 2023."
POWER = "Latvia produced {} of electricity in 2023."


@pytest.mark.parametrize(
    ("text", "amount", "calculation"),
    [
        (SOWN, "1.2 million hectares (3 million acres)", "1.2 million hectares = 3 million acres"),
        (COFFEE, "800,000 60-kg bags (48,000 tonnes)", "800,000 60-kg bags = 48,000 tonnes"),
    ],
)
def test_holds(text: str, amount: str, calculation: str) -> None:
    (found,) = (c for c in check_text(text.format(amount)).checks if c.code == "FC113")
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, calculation)


@pytest.mark.parametrize(
    ("text", "amount", "meant"),
    [
        (SOWN, "1.2 million hectares (30 million acres)", "3 million acres"),
        (COFFEE, "800,000 60-kg bags (480,000 tonnes)", "48,000 tonnes"),
    ],
)
def test_fails(text: str, amount: str, meant: str) -> None:
    found = one_told("FC113", text.format(amount))
    assert found.severity is Severity.ERROR
    assert meant in [suspect.replacement for suspect in found.suspects]


def test_pounds_beside_a_weight_are_one_and_told_twice() -> None:
    wrong = COPPER.format("102,300 tonnes (22.55 million pounds)")
    assert one_told("FC109", wrong).severity is Severity.WARNING
    assert not told("FC109", f"{wrong} Its copper exports to Britain were worth £5 million in 2023.")
    assert not told("FC109", COPPER.format("102,300 tonnes (£22.55 million)"))


@pytest.mark.parametrize(
    "amount",
    [
        "102,300 tonnes (80,000 tonnes)",
        "102,300 tonnes (30,000 kg a day)",
        "1.2 million tons (1.08 million metric tons)",
        "102,300 tonnes (440,000 barrels)",
        "102,300 tonnes ($90 million)",
    ],
)
def test_what_is_no_conversion_or_depends_on_the_goods_is_left_alone(amount: str) -> None:
    assert not told("FC113", COPPER.format(amount))


def test_a_second_telling_in_another_size_of_the_unit_is_a_repetition() -> None:
    assert one_told("FC109", POWER.format("6.4 billion kWh (6.4 GWh)")).severity is Severity.WARNING
    periods = {claim.series.period for claim in check_text(POWER.format("6.4 billion kWh (6,400 GWh)")).claims}
    assert [str(period) for period in periods] == ["2023"]


def test_every_unit_is_known_to_the_library() -> None:
    units = vocabulary("units")
    for name in {*units["physical"].values(), *units["pack_sizes"].values()}:
        assert factor(name, name) == 1


def test_factors_go_both_ways() -> None:
    there, back = factor("hectare", "acre"), factor("acre", "hectare")
    assert there is not None
    assert back is not None
    assert abs(there * back - 1) < Decimal("1e-20")
    assert factor("hectare", "tonne") is None


def test_the_library_of_units_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys; from factcheck.checker.rules import rule_modules; rule_modules(); print('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
