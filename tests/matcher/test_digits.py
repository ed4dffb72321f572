"""By which slip of the digits one number stands for another."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim
from factcheck.matcher.digits import slips
from factcheck.matcher.intervals import Interval


@pytest.mark.parametrize(
    ("written", "meant", "told"),
    [
        ("27.4", "24.7", "Two digits are swapped."),
        ("24.1", "24.7", "One digit differs."),
        ("2.7", "24.7", "A digit is missing."),
        ("244.7", "24.7", "It has a digit too many."),
        ("247", "24.7", "It would fit if it were ten times smaller."),
        ("2.47", "24.7", "It would fit if it were ten times as large."),
        ("21.7", "24.74", "One digit differs."),
    ],
)
def test_each_slip_is_told(claim: Callable[..., Claim], written: str, meant: str, told: str) -> None:
    assert told in [slip.sentence for slip in slips(claim(written).quantity, around(meant))]


@pytest.mark.parametrize(("written", "meant"), [("24.7", "31.2"), ("24", "31"), ("7", "4"), ("24.7", "19.7777")])
def test_other_numbers_are_no_slip(claim: Callable[..., Claim], written: str, meant: str) -> None:
    assert list(slips(claim(written).quantity, around(meant))) == []


def around(billions: str) -> Interval:
    value = Decimal(billions) * 10**9
    return Interval(value - 10**7, value, value + 10**7)
