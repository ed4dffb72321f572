from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.suspects.guesses import Written
from factcheck.checker.suspects.typos import looks_like_slip, slips
from factcheck.domain.quantity import Quantity

from .make import billions, make


def amount(quote: str, value: float) -> Quantity:
    return make("level", quote, value, "exports AAA BBB 2023").quantity


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("two digits swapped", 24.7e9),
        ("one digit wrong", 27.5e9),
        ("the decimal point moved", 2.74e9),
        ("million for billion", 27.4e6),
        ("a digit missing", 127.4e9),
        ("a digit too many", 2.7e9),
    ],
)
def test_each_kind_of_slip(kind: str, meant: float) -> None:
    assert (kind, meant) in [(slip.kind, slip.value) for slip in slips(amount("$27.4 billion", 27.4e9), signed=False)]


def test_a_direction_can_be_turned_where_words_tell_it() -> None:
    rate = make("change", "6.6 percent", 6.6, "exports AAA BBB 2023", unit="percent").quantity
    assert -rate.value in [slip.value for slip in slips(rate, signed=True)]
    assert -rate.value not in [slip.value for slip in slips(rate, signed=False)]


def test_a_zero_may_come_first_where_it_stands_alone_before_the_point() -> None:
    def meant(quote: str, value: float) -> list[Decimal]:
        rate = make("share", quote, value, "exports AAA BBB 2023", unit="percent").quantity
        return [one.value for one in slips(rate, signed=False) if one.kind in ("two digits swapped", "one digit wrong")]

    assert {Decimal("0.41"), Decimal("0.01")} <= set(meant("4.01 percent", 4.01))
    assert Decimal("04.1") not in meant("40.1 percent", 40.1)


def test_slips_are_told_from_other_figures() -> None:
    assert looks_like_slip(amount("N12.7bn", 12.7e9), amount("N12,741.96 billion", 12741.96e9))
    assert looks_like_slip(amount("98.4", 98.4), amount("89.4", 89.4))
    assert not looks_like_slip(amount("350,000", 350000), amount("940,000", 940000))
    assert not looks_like_slip(amount("13", 13), amount("84", 84))
    assert not looks_like_slip(amount("7", 7), amount("73", 73))
    assert not looks_like_slip(amount("15.6", 15.6), amount("15.9", 15.9))


def test_where_only_one_side_is_known_a_slip_of_scale_explains_nothing() -> None:
    quantity = billions("2.1", "exports AAA BBB 2023").quantity
    at_least = Interval(Decimal("3.3e9"), Decimal("Infinity"))
    found = Written.of(quantity, [], signed=False).guess(at_least)
    assert found.slip is None or found.slip.kind != "million for billion"
