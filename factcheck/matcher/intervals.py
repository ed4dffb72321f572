"""Whether what a text states and what a source gives can be the same number."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Claim
from factcheck.domain.observation import Observation
from factcheck.domain.quantity import Qualifier, Quantity

TELLING = Decimal("0.05")
"""A number that stands for more than this share of itself fits too much to tell anything."""


class Interval(NamedTuple):
    """Every value between `low` and `high`; `value` is the one that was printed."""

    low: Decimal
    value: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether some value lies inside both. Intervals that only touch do not meet, unless they are one point."""
        return self.value == other.value or (self.low < other.high and other.low < self.high)

    def wider(self, share: Decimal) -> Interval:
        """With its bounds that share of themselves further out."""
        return Interval(self.low - abs(self.low) * share, self.value, self.high + abs(self.high) * share)

    def times(self, factor: Decimal) -> Interval:
        """All of it so many times as large, for a positive factor."""
        return Interval(self.low * factor, self.value * factor, self.high * factor)

    @property
    def width(self) -> Decimal:
        return self.high - self.low


def stated(quantity: Quantity) -> Interval:
    """What a printed number may stand for: a whole unit of its last place either way, as the press cuts off as often
    as it rounds. A number that the text hedges keeps the bounds of its hedge."""
    if quantity.qualifier is not Qualifier.EXACT:
        return Interval(quantity.low, quantity.value, quantity.high)
    low = min(quantity.low, quantity.value - quantity.last_place)
    high = max(quantity.high, quantity.value + quantity.last_place)
    return Interval(low, quantity.value, high)


def is_telling(claim: Claim) -> bool:
    """Whether the claim's number is so exact that few others fit it: equal to a figure, it is likely that figure."""
    own = stated(claim.quantity)
    return own.width <= abs(own.value) * TELLING


def given(observation: Observation) -> Interval:
    return Interval(observation.low, observation.value, observation.high)


def change(now: Interval, before: Interval) -> Interval | None:
    """The relative change in percent, None where the base is not surely positive."""
    if before.low <= 0:
        return None
    growth = 100 * now.value / before.value - 100
    ends = [100 * end / base - 100 for end in (now.low, now.high) for base in (before.low, before.high)]
    return Interval(min(ends), growth, max(ends))


def share(part: Interval, whole: Interval) -> Interval | None:
    """The part in percent of the whole, None where the whole is not surely positive."""
    if whole.low <= 0 or part.low < 0:
        return None
    return Interval(100 * part.low / whole.high, 100 * part.value / whole.value, 100 * part.high / whole.low)


def difference(now: Interval, before: Interval) -> Interval:
    return Interval(now.low - before.high, now.value - before.value, now.high - before.low)


def total(one: Interval, other: Interval) -> Interval:
    return Interval(one.low + other.low, one.value + other.value, one.high + other.high)


def ratio(one: Decimal, other: Decimal) -> Decimal | None:
    """How many times the larger is the smaller, None where that says nothing: a zero, or different signs."""
    if one * other <= 0:
        return None
    one, other = abs(one), abs(other)
    return max(one, other) / min(one, other)
