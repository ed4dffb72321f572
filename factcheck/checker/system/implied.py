"""What all the other figures of an article leave for a number."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checker.arithmetic.interval import EVERYTHING, Interval
from factcheck.checker.arithmetic.leaf import Leaf, Use, rate
from factcheck.checker.system.propagate import Bounds
from factcheck.checker.system.rows import Saying, System
from factcheck.domain.claim import Claim, Kind

_TOUCH = Decimal("1e-9")
"""Bounds are floats: ends that cross by so small a part of them are one number."""


def implied(system: System, claim: Claim, bounds: Bounds) -> Interval | None:
    """The interval in which the claim's number must lie by `bounds`, which rest on other claims than this one.

    In the claim's own unit. Everything where nothing else speaks of it, None where the others leave no number for it.
    """
    low, high = EVERYTHING.low, EVERYTHING.high
    for saying in system.says.get(claim.id, ()):
        told = _back(claim, _value(saying, bounds))
        low, high = max(low, told.low), min(high, told.high)
    if low <= high:
        return Interval(low, high)
    touching = low - high <= _TOUCH * max(abs(low), abs(high))
    return Interval(high, low) if touching else None


def _value(saying: Saying, bounds: Bounds) -> Interval:
    first = _range(bounds, saying.first)
    if saying.second is None:
        return first
    second = _range(bounds, saying.second)
    return first / second if saying.quotient else first - second


def _back(claim: Claim, value: Interval) -> Interval:
    """What the claim must say for its saying to come to `value`."""
    match claim.kind:
        case Kind.CHANGE | Kind.RATIO:
            return rate(claim).back(value)
        case Kind.SHARE:
            return Leaf(claim, Use.PART).back(value)
    return value


def _range(bounds: Bounds, variable: int) -> Interval:
    return Interval(Decimal(repr(bounds.low[variable])), Decimal(repr(bounds.high[variable])))
