"""The equations that could make one number of two others: sums, shares, growth, multiples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.checker.arithmetic.formula import Formula, Product, Quotient, plus
from factcheck.checker.arithmetic.leaf import Leaf, Use, rate
from factcheck.checker.relation import Equation
from factcheck.domain.claim import Claim, Kind

ADDED = (Kind.LEVEL, Kind.CHANGE_ABS)
Equations = Callable[[Claim, Claim, Claim], Iterator[Equation]]
"""What could make the first claim of the other two."""
_TINY = Decimal("0.01")
"""So small a part of a sum hardly changes it."""


def is_amount(claim: Claim) -> bool:
    return claim.quantity.unit not in ("percent", "percentage_points", "times", None) and bool(claim.quantity.value)


def is_added(claim: Claim) -> bool:
    """Whether it is an amount, now or of a change, that may be added to others."""
    return claim.kind in ADDED and is_amount(claim)


def equations_of(claim: Claim) -> Equations | None:
    """The equations that could make the claim of a pair of amounts."""
    match claim.kind:
        case Kind.LEVEL | Kind.CHANGE_ABS if is_amount(claim):
            return _sum
        case Kind.SHARE:
            return _share
        case Kind.LEVEL if claim.quantity.unit == "percent":
            return _share
        case Kind.CHANGE:
            return _growth
        case Kind.RATIO:
            return _multiple
    return None


def _sum(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    kinds = [claim.kind, one.kind, other.kind]
    least = min(abs(one.quantity.value), abs(other.quantity.value))
    if claim.quantity.unit != one.quantity.unit or least < _TINY * abs(claim.quantity.value):
        return
    steps = kinds.count(Kind.CHANGE_ABS)
    if steps in (0, len(kinds)) or (steps == 1 and claim.kind is Kind.LEVEL):
        yield Equation(Leaf(size_of(claim)), plus(*(Leaf(size_of(part)) for part in (one, other))))


def size_of(claim: Claim) -> Claim:
    """Without its sign: a deficit of $2bn and exports of $3bn add to imports of $5bn."""
    return replace(claim, quantity=-claim.quantity) if claim.quantity.value < 0 else claim


def _share(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    yield from _quotients(Leaf(claim, Use.PART), one, other, largest=Decimal(1))


def _growth(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    if one.kind is other.kind is Kind.LEVEL:
        for top, bottom in ((one, other), (other, one)):
            yield Equation(Leaf(claim, Use.GROWTH), Quotient(Leaf(top), Leaf(bottom)))
    elif one.kind is not other.kind:
        step, level = (one, other) if one.kind is Kind.CHANGE_ABS else (other, one)
        if (step.quantity.value > 0) == (claim.quantity.value > 0):
            for use in (Use.GAIN, Use.PART):
                yield Equation(Leaf(step), Product(Leaf(size_of(level)), Leaf(claim, use)))


def became(now: Claim, before: Claim, change: Claim) -> Equation:
    """What a change says of the level that one became, by percent, by an amount or as a multiple."""
    if change.kind is not Kind.CHANGE_ABS:
        return Equation(rate(change), Quotient(Leaf(now), Leaf(before)))
    low, high = (before, now) if change.quantity.value > 0 else (now, before)
    return Equation(Leaf(high), plus(Leaf(low), Leaf(size_of(change))))


def divided(share: Claim, part: Claim, whole: Claim) -> Equation:
    return Equation(Leaf(share, Use.PART), Quotient(Leaf(part), Leaf(whole)))


def both_ways(turnover: Claim, one: Claim, other: Claim) -> Equation:
    """What flows each way adds to the turnover."""
    return Equation(Leaf(size_of(turnover)), plus(*(Leaf(size_of(flow)) for flow in _by_size(one, other))))


def apart(balance: Claim, one: Claim, other: Claim) -> Equation:
    """Of what flows each way the smaller and the balance add to the larger."""
    low, high = _by_size(one, other)
    return exceeds(balance, high, low)


def falls_short(balance: Claim, one: Claim, other: Claim) -> Equation:
    """The same with the smaller one as the larger, as it was before a slip made it the smaller."""
    low, high = _by_size(one, other)
    return exceeds(balance, low, high)


def exceeds(balance: Claim, high: Claim, low: Claim) -> Equation:
    """The lower amount and the balance add to the higher one."""
    return Equation(Leaf(size_of(high)), plus(Leaf(size_of(low)), Leaf(size_of(balance))))


def _by_size(one: Claim, other: Claim) -> list[Claim]:
    return sorted((one, other), key=lambda claim: abs(claim.quantity.value))


def _multiple(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    yield from _quotients(rate(claim), one, other)


def _quotients(stated: Leaf, one: Claim, other: Claim, largest: Decimal | None = None) -> Iterator[Equation]:
    if one.kind is other.kind is Kind.LEVEL and (one.quantity.value > 0) == (other.quantity.value > 0):
        for top, bottom in ((one, other), (other, one)):
            computed: Formula = Quotient(Leaf(top), Leaf(bottom))
            if largest is None or computed.nominal() <= largest:
                yield Equation(stated, computed)
