"""What is left for a number that is told in two ways: what both leave, nothing where they have nothing in common."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.keys import topic
from factcheck.checker.system.implied import implied
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Row, Saying, System

from ..make import billions

LEVEL = billions("5.0", "exports AAA BBB 2023")


def left(*ranges: tuple[float, float]) -> Interval | None:
    """What is left for the level that is said to be each of several variables, each within its range."""
    system = System()
    for place, (low, high) in enumerate(ranges):
        number = system.number(topic(LEVEL.series), str(place), "USD")
        system.rows.append(Row(((number, 1.0),), low, high, 0))
        system.says.setdefault(LEVEL.id, []).append(Saying(number))
    return implied(system, LEVEL, propagate(system))


def test_two_ranges_leave_what_they_share() -> None:
    assert left((1, 5), (4, 9)) == Interval(Decimal(4), Decimal(5))


@pytest.mark.parametrize("ranges", [((1, 3), (4, 9)), ((4, 9), (1, 3)), ((0, 9), (1, 2), (3, 4))])
def test_ranges_apart_leave_nothing(ranges: tuple[tuple[float, float], ...]) -> None:
    assert left(*ranges) is None


def test_the_rounding_of_floats_keeps_no_ranges_apart() -> None:
    found = left((0.1 + 0.2, 1), (0, 0.3))
    assert found and found.low <= found.high and round(found.low, 9) == Decimal("0.3")


def test_nothing_said_leaves_everything() -> None:
    assert left() == Interval(Decimal("-Infinity"), Decimal("Infinity"))
