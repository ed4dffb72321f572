"""Figures that stand close together and agree, whatever they were read as.

A number that is the sum, the share or the growth of two others beside it is hardly so by chance where it is printed
sharply enough. How often chance alone would do it is how wide the range is that would fit, times how many pairs of
numbers stand as near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.checker.formula import Formula, Leaf, Quotient, Use, plus
from factcheck.checker.interval import Interval
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind

_NEAR = 400
"""Within how many characters the numbers stand."""
_BY_CHANCE = Decimal("0.05")
"""How many such agreements may be expected of numbers that have nothing to do with each other."""
_FAR = 0.1
"""Numbers further from what they would be, as a part of it, need not be looked at more closely."""
_TINY = Decimal("0.01")
"""So small a part of a sum hardly changes it."""
_MOST = 6
"""So many amounts beside a number are tried."""
_SHARP = Decimal("0.25")
"""Levels that leave a growth open by a larger part of it say nothing of it."""
_ADDED = (Kind.LEVEL, Kind.CHANGE_ABS)


Equations = Callable[[Claim, Claim, Claim], Iterator[Equation]]
"""What could make the first claim of the other two."""


class Coincidence(NamedTuple):
    """Three claims, the stated one first, and what ties them."""

    equation: Equation
    claims: tuple[Claim, Claim, Claim]


def coincidences(statements: Statements) -> Iterator[Coincidence]:
    """For each claim the pair of amounts nearest to it that it is the sum, the share or the growth of."""
    amounts = [claim for claim in statements.claims if claim.kind in _ADDED and _is_amount(claim)]
    for claim in statements.claims:
        if equations := _ways(claim):
            near = [one for one in amounts if one.id != claim.id and _apart(one, claim) <= _NEAR]
            near.sort(key=lambda one: _apart(one, claim))
            if found := _nearest(statements, claim, near[:_MOST], equations):
                yield found


def _is_amount(claim: Claim) -> bool:
    return claim.quantity.unit not in ("percent", "percentage_points", "times", None) and claim.quantity.value != 0


def _apart(one: Claim, other: Claim) -> int:
    return abs(one.span.start - other.span.start)


def _nearest(statements: Statements, claim: Claim, near: Sequence[Claim], equations: Equations) -> Coincidence | None:
    """The coincidence whose numbers stand nearest together; None where chance would make as good a one."""
    pairs = [pair for pair in combinations(near, 2) if pair[0].quantity.unit == pair[1].quantity.unit]
    pairs.sort(key=lambda pair: _spread((claim, *pair)))
    tried = 0
    for pair in pairs:
        tried += 2 if claim.kind in (Kind.CHANGE, Kind.RATIO) else 1
        for equation in equations(claim, *pair) if _may_be(claim, *pair) else ():
            if _agrees(equation, tried) and statements.agree_on_source((claim, *pair)):
                return Coincidence(equation, (claim, *pair))
    return None


def _may_be(claim: Claim, one: Claim, other: Claim) -> bool:
    """Whether a closer look is worth its time: by plain numbers, whichever way round."""
    stated, first, second = (abs(float(told.quantity.value)) for told in (claim, one, other))
    if claim.kind in _ADDED:
        return _is_near(first + second, stated)
    if claim.kind is Kind.CHANGE:
        stated = 1 + float(claim.quantity.value) / 100
    elif claim.kind is Kind.SHARE:
        stated /= 100
    return _is_near(first / second, stated) or _is_near(second / first, stated)


def _is_near(computed: float, stated: float) -> bool:
    return abs(computed - stated) <= _FAR * abs(stated)


def _agrees(equation: Equation, tried: int) -> bool:
    """Whether it holds, and would hardly do so by chance for one of as many equations."""
    return equation.possible(ROUNDED) and tried * _width(equation) <= _BY_CHANCE and _tells_growth(equation)


def _tells_growth(equation: Equation) -> bool:
    """Whether the levels, if they are to tell a growth, are sharp enough to tell which."""
    stated = equation.stated
    if not isinstance(stated, Leaf) or stated.use is not Use.GROWTH:
        return True
    return _size(equation.computed.interval(ROUNDED)) <= _SHARP * abs(stated.nominal() - 1)


def _spread(claims: Sequence[Claim]) -> int:
    starts = [claim.span.start for claim in claims]
    return max(starts) - min(starts)


def _width(equation: Equation) -> Decimal:
    """How wide the values are that would agree, as a part of the computed one."""
    stated, computed = (side.interval(ROUNDED) for side in (equation.stated, equation.computed))
    if not (stated.bounded and computed.bounded and computed.middle):
        return Decimal(1)
    return (_size(stated) + _size(computed)) / abs(computed.middle)


def _size(interval: Interval) -> Decimal:
    return interval.high - interval.low


def _ways(claim: Claim) -> Equations | None:
    """The equations that could make the claim of a pair of amounts."""
    match claim.kind:
        case Kind.LEVEL | Kind.CHANGE_ABS if _is_amount(claim):
            return _sum
        case Kind.SHARE:
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
    if kinds.count(Kind.CHANGE_ABS) in (0, 1, len(kinds)):
        yield Equation(Leaf(_size_of(claim)), plus(*(Leaf(_size_of(part)) for part in (one, other))))


def _size_of(claim: Claim) -> Claim:
    """Without its sign: a deficit of $2bn and exports of $3bn add to imports of $5bn."""
    return replace(claim, quantity=-claim.quantity) if claim.quantity.value < 0 else claim


def _share(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    yield from _quotients(Leaf(claim, Use.PART), one, other, largest=Decimal(1))


def _growth(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    if one.kind is other.kind is Kind.LEVEL:
        for top, bottom in ((one, other), (other, one)):
            yield Equation(Leaf(claim, Use.GROWTH), Quotient(Leaf(top), Leaf(bottom)))


def _multiple(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    use = Use.DIVISOR if claim.divides else Use.AMOUNT
    yield from _quotients(Leaf(claim, use), one, other)


def _quotients(stated: Leaf, one: Claim, other: Claim, largest: Decimal | None = None) -> Iterator[Equation]:
    if one.kind is other.kind is Kind.LEVEL and (one.quantity.value > 0) == (other.quantity.value > 0):
        for top, bottom in ((one, other), (other, one)):
            computed: Formula = Quotient(Leaf(top), Leaf(bottom))
            if largest is None or computed.nominal() <= largest:
                yield Equation(stated, computed)
