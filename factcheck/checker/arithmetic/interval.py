"""Closed intervals of decimal numbers, and the arithmetic that checks need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_NOTHING, _ONE = Decimal(0), Decimal(1)
_INFINITY = Decimal("Infinity")
_TOUCH = Decimal("1e-22")


@dataclass(slots=True)
class Interval:
    """Every number from `low` to `high`, both included; an end may be infinite.

    Nothing changes one; it is not frozen as thousands are made for an article, which would take twice as long.
    """

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: Decimal) -> Interval:
        """The interval with each number multiplied by `factor`, which is not zero and mostly one."""
        if factor == _ONE:
            return self
        ends = self.low * factor, self.high * factor
        return Interval(*ends) if factor > 0 else Interval(ends[1], ends[0])

    def __mul__(self, other: Interval) -> Interval:
        if not (self.bounded and other.bounded):
            return EVERYTHING
        if self.low > 0 and other.low > 0:
            return Interval(self.low * other.low, self.high * other.high)
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients; everything where the divisor may be zero."""
        if other.low <= 0 <= other.high or not (self.bounded and other.bounded):
            return EVERYTHING
        if self.low > 0 and other.low > 0:
            return Interval(self.low / other.high, self.high / other.low)
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __and__(self, other: Interval) -> Interval | None:
        """What both hold, None where they have nothing in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low <= high:
            return Interval(low, high)
        return Interval(high, low) if self.meets(other) else None

    def __or__(self, number: Decimal) -> Interval:
        """The interval stretched to `number`."""
        return Interval(min(self.low, number), max(self.high, number))

    @property
    def bounded(self) -> bool:
        return self.low.is_finite() and self.high.is_finite()

    @property
    def middle(self) -> Decimal:
        return (self.low + self.high) / 2

    def meets(self, other: Interval) -> bool:
        """Whether they have a number in common, up to the error of 28-digit division."""
        if self.low <= other.high and other.low <= self.high:
            return True
        slack = _TOUCH * max(_size(self.low, other.high), _size(self.high, other.low))
        return self.low - slack <= other.high and other.low - slack <= self.high

    def holds(self, number: Decimal) -> bool:
        return self.low <= number <= self.high


def total(intervals: Sequence[Interval]) -> Interval:
    """What numbers, one of each interval, may add to."""
    low = high = _NOTHING
    for one in intervals:
        low, high = low + one.low, high + one.high
    return Interval(low, high)


def _size(*ends: Decimal) -> Decimal:
    return max([abs(end) for end in ends if end.is_finite()], default=_NOTHING)


EVERYTHING = Interval(-_INFINITY, _INFINITY)
