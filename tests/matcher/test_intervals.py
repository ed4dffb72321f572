"""Printed numbers are intervals: they meet or they do not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.matcher.intervals import Interval, change, difference, ratio, share, stated

numbers = st.decimals(-1000, 1000, places=2)
positive = st.decimals(Decimal("0.01"), 1000, places=2)


def around(value: Decimal | str, step: str = "0.1") -> Interval:
    return Interval(Decimal(value) - Decimal(step), Decimal(value), Decimal(value) + Decimal(step))


def quantity(text: str, qualifier: Qualifier = Qualifier.EXACT) -> Quantity:
    value, place = Decimal(text), Decimal(1).scaleb(int(Decimal(text).as_tuple().exponent))
    printed = Printed(text, 0, len(text))
    return Quantity(value, value - place / 2, value + place / 2, place, "USD", qualifier, printed)


def test_a_number_cut_off_meets_the_same_number_rounded() -> None:
    assert stated(quantity("13.7")).meets(around("13.78", "0.01"))
    assert stated(quantity("13.7")).meets(around("13.8"))


def test_two_places_apart_is_another_number() -> None:
    assert not stated(quantity("13.7")).meets(around("13.9"))


def test_a_hedged_number_keeps_the_bounds_of_its_hedge() -> None:
    hedged = stated(quantity("14", Qualifier.ABOUT))
    assert (hedged.low, hedged.high) == (Decimal("13.5"), Decimal("14.5"))


@for_all(numbers, numbers)
def test_meeting_is_mutual(one: Decimal, other: Decimal) -> None:
    assert around(one).meets(around(other)) == around(other).meets(around(one))


@for_all(numbers, numbers)
def test_wider_intervals_still_meet(one: Decimal, other: Decimal) -> None:
    a, b = around(one), around(other)
    assert not a.meets(b) or a.wider(Decimal("0.1")).meets(b)


def test_points_meet_only_when_equal() -> None:
    point = Interval(Decimal(5), Decimal(5), Decimal(5))
    assert point.meets(point)
    assert around("5").meets(point)
    assert not point.meets(Interval(Decimal(6), Decimal(6), Decimal(6)))


@for_all(positive, positive)
def test_change_holds_the_change_of_the_values(now: Decimal, before: Decimal) -> None:
    grown = change(around(now, "0.005"), around(before, "0.005"))
    assert grown is not None
    assert grown.low <= 100 * now / before - 100 <= grown.high


@for_all(positive, positive)
def test_share_and_difference_hold_those_of_the_values(part: Decimal, whole: Decimal) -> None:
    rate = share(around(part, "0.005"), around(whole, "0.005"))
    assert rate is not None
    assert rate.low <= 100 * part / whole <= rate.high
    gap = difference(around(part), around(whole))
    assert gap.low <= part - whole <= gap.high


def test_no_rate_from_a_base_that_may_be_nothing() -> None:
    assert change(around("5"), around("0.05")) is None
    assert share(around("5"), around("-3")) is None


@pytest.mark.parametrize(("one", "other", "times"), [("3", "2", "1.5"), ("2", "3", "1.5"), ("-4", "-2", "2")])
def test_ratio_is_how_many_times_the_larger_is_the_smaller(one: str, other: str, times: str) -> None:
    assert ratio(Decimal(one), Decimal(other)) == Decimal(times)


def test_ratio_of_different_signs_says_nothing() -> None:
    assert ratio(Decimal(2), Decimal(-2)) is None
    assert ratio(Decimal(0), Decimal(2)) is None
