from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS, Tier, decimals, reading, rounding_unit
from factcheck.domain.check import Severity

from .make import billions, growth, make

BILLION = Decimal(10**9)
TWICE = Tier(Decimal(2))


def read(quote: str, value: str, tier: Tier = ROUNDED, qualifier: str = "exact") -> tuple[Decimal, Decimal]:
    claim = make("level", quote, value, "exports AAA BBB 2023", qualifier=qualifier)
    found = reading(claim.quantity, tier)
    return found.low, found.high


@pytest.mark.parametrize(
    ("quote", "value", "low", "high"),
    [
        ("28", "28", "27.5", "28.5"),
        ("28.0", "28", "27.95", "28.05"),
        ("40", "40", "35", "45"),
        ("330", "330", "325", "335"),
        ("57,000", "57000", "56500", "57500"),
        ("1,234,567", "1234567", "1234566.5", "1234567.5"),
        ("$100 billion", "100e9", "95e9", "105e9"),
        ("5.2", "-5.2", "-5.25", "-5.15"),
        ("R3,87", "3.87", "3.865", "3.875"),
    ],
)
def test_a_number_stands_for_what_is_rounded_to_it(quote: str, value: str, low: str, high: str) -> None:
    assert read(quote, value) == (Decimal(low), Decimal(high))


def test_two_half_units_cover_a_writer_who_cuts() -> None:
    low, high = read("27", "27", TWICE)
    assert low <= Decimal("27.99") <= high


def test_fives_are_wide_only_where_the_tier_says_so() -> None:
    quantity = billions(25, "exports AAA BBB 2023").quantity
    assert rounding_unit(quantity) == 10**9
    assert rounding_unit(quantity, fives=True) == 5 * 10**9


def test_a_percentage_that_ends_in_five_is_not_wide() -> None:
    assert rounding_unit(growth(25, "exports AAA BBB 2023").quantity, fives=True) == 1


def test_a_hedge_opens_one_side() -> None:
    low, high = read("9.2", "9.2", qualifier="more_than")
    assert low == Decimal("9.2")
    assert high > Decimal("10")


def test_each_tier_is_wider_than_the_one_before() -> None:
    widths = []
    for severity in (Severity.NOTE, Severity.WARNING, Severity.ERROR):
        low, high = read("27.3", "27.3", TIERS[severity])
        widths.append(high - low)
    assert widths == sorted(widths)


def test_decimals_are_those_written() -> None:
    assert decimals(make("level", "$24.70 billion", 24.7e9, "exports AAA BBB 2023").quantity) == 2
    assert decimals(make("level", "1,234", 1234, "exports AAA BBB 2023").quantity) == 0


def test_intervals_that_touch_meet() -> None:
    assert Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), Decimal(3)))
    assert not Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal("2.01"), Decimal(3)))
