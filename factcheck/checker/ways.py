"""The equations that could make one number of two others: sums, shares, growth, multiples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.checker.formula import Formula, Leaf, Product, Quotient, Use, plus
from factcheck.checker.precision import ROUNDED, reading
from factcheck.checker.relation import Equation
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier

ADDED = (Kind.LEVEL, Kind.CHANGE_ABS)
Equations = Callable[[Claim, Claim, Claim], Iterator[Equation]]
"""What could make the first claim of the other two."""
_SLACK = 1e-6
_MARGIN = 0.9
"""What is reckoned in plain numbers need not be exact, if it is less than what is so."""
_TINY = Decimal("0.01")
"""So small a part of a sum hardly changes it."""


def is_amount(claim: Claim) -> bool:
    return claim.quantity.unit not in ("percent", "percentage_points", "times", None) and claim.quantity.value != 0


def _is_added(claim: Claim) -> bool:
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


class Sizes:
    """Which numbers may be tied, by plain ones: what each claim may stand for, without its sign."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        told = list(claims)
        self._sized = {claim.id: (*_size(claim), claim) for claim in told}
        self._factors = {claim.id: _factor(claim) for claim in told if not _is_added(claim)}

    def pairs(self, claim: Claim, near: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """The pairs that may make the claim, whichever way round."""
        sized = [self._sized[one.id] for one in near]
        if _is_added(claim):
            low, high, _ = self._sized[claim.id]
            small = [size for size in sized if size[0] <= high]
            for behind, (a, b, one) in enumerate(small, 1):
                least, most = low - b, high - a
                for c, d, other in small[behind:]:
                    if c <= most and least <= d:
                        yield one, other
            return
        low, high = self._factors[claim.id]
        for behind, (a, b, one) in enumerate(sized, 1):
            for c, d, other in sized[behind:]:
                if one.kind is not other.kind:
                    step, level = ((a, b), (c, d)) if one.kind is Kind.CHANGE_ABS else ((c, d), (a, b))
                    if claim.kind is Kind.CHANGE and _is_step(step, level, abs(low - 1), abs(high - 1)):
                        yield one, other
                elif (low * c <= b and a <= high * d) or (low * a <= d and c <= high * b):
                    yield one, other

    def width(self, claim: Claim, one: Claim, other: Claim) -> float:
        """How wide the range is at least, as a part of it, in which they agree; nothing where that is not plain."""
        exact = {it.quantity.qualifier for it in (claim, one, other)} == {Qualifier.EXACT}
        if one.kind is not other.kind or not exact:
            return 0.0
        (a, b, _), (c, d, _) = self._sized[one.id], self._sized[other.id]
        if _is_added(claim):
            low, high, _ = self._sized[claim.id]
            return _MARGIN * (high - low + b - a + d - c) / (b + d)
        low, high = self._factors[claim.id]
        spreads = ((b / c, a / d), (d / a, c / b)) if a and c else ()
        return _MARGIN * min(((high - low + most - least) / most for most, least in spreads), default=0.0)


def _size(claim: Claim) -> tuple[float, float]:
    """A little wider than what the claim stands for, as plain numbers are not exact."""
    found = reading(claim.quantity, ROUNDED)
    low, high = sorted((abs(float(found.low)), abs(float(found.high))))
    return low * (1 - _SLACK), high * (1 + _SLACK)


def _factor(claim: Claim) -> tuple[float, float]:
    """The quotient of two levels that the claim says."""
    found = reading(claim.quantity, ROUNDED)
    low, high = float(found.low), float(found.high)
    if claim.kind is Kind.CHANGE:
        low, high = 1 + low / 100, 1 + high / 100
    elif claim.kind is not Kind.RATIO:
        low, high = low / 100, high / 100
    return low * (1 - _SLACK), high * (1 + _SLACK)


def _is_step(step: tuple[float, float], level: tuple[float, float], *rates: float) -> bool:
    """Whether the step may be so much of the level, or of the level before it."""
    low, high = min(rates), max(rates)
    bases = (level, (level[0] - step[1], level[1] - step[0]), (level[0] + step[0], level[1] + step[1]))
    return any(base[0] > 0 and low * base[0] <= step[1] and step[0] <= high * base[1] for base in bases)


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
        if (step.quantity.value > 0) == (claim.quantity.value > 0) and level.quantity.value > 0:
            for use in (Use.GAIN, Use.PART):
                yield Equation(Leaf(step), Product(Leaf(level), Leaf(claim, use)))


def _multiple(claim: Claim, one: Claim, other: Claim) -> Iterator[Equation]:
    use = Use.DIVISOR if claim.divides else Use.AMOUNT
    yield from _quotients(Leaf(claim, use), one, other)


def _quotients(stated: Leaf, one: Claim, other: Claim, largest: Decimal | None = None) -> Iterator[Equation]:
    if one.kind is other.kind is Kind.LEVEL and (one.quantity.value > 0) == (other.quantity.value > 0):
        for top, bottom in ((one, other), (other, one)):
            computed: Formula = Quotient(Leaf(top), Leaf(bottom))
            if largest is None or computed.nominal() <= largest:
                yield Equation(stated, computed)
