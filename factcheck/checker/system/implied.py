"""What all the other figures of an article leave for a number."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checker.formula import Leaf, Use
from factcheck.checker.interval import EVERYTHING, Interval
from factcheck.checker.system.propagate import Bounds
from factcheck.checker.system.rows import Saying, System
from factcheck.checker.terms import rate
from factcheck.domain.claim import Claim, Kind


def implied(system: System, claim: Claim, bounds: Bounds) -> Interval:
    """The interval in which the claim's number must lie by `bounds`, which rest on other claims than this one.

    In the claim's own unit. Everything where nothing else speaks of it.
    """
    found = EVERYTHING
    for saying in system.says.get(claim.id, ()):
        told = _back(claim, _value(saying, bounds))
        found = Interval(max(found.low, told.low), min(found.high, told.high))
    return found if found.low <= found.high else Interval(found.high, found.low)


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
