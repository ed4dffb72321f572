"""Small formulas over claims: what they come to as an interval, and what one number in them must be.

Each claim stands in a formula once, so interval arithmetic gives the exact range and solving for one of them is a
walk from the top down to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from factcheck.checker.interval import EVERYTHING, Interval, total
from factcheck.checker.precision import Tier, reading
from factcheck.domain.claim import Claim

_HUNDRED = Decimal(100)


class Use(Enum):
    """How the number of a claim enters a formula."""

    AMOUNT = "amount"
    """As it is."""
    GROWTH = "growth"
    """A change of 27 percent as the factor 1.27."""
    PART = "part"
    """A share of 27 percent as the factor 0.27."""
    GAIN = "gain"
    """A change of 25 percent as the part of the new level that it added, 25/125."""
    DIVISOR = "divisor"
    """A fall by 4.3 times as the factor 1/4.3."""


class Leaf(NamedTuple):
    """The number of one claim."""

    claim: Claim
    use: Use = Use.AMOUNT

    def nominal(self) -> Decimal:
        number = self.claim.quantity.value
        return number if self.use is Use.AMOUNT else self.turned(number)

    def interval(self, tier: Tier) -> Interval:
        stated = reading(self.claim.quantity, tier)
        if self.use is not Use.AMOUNT:
            stated = Interval(*sorted((self.turned(stated.low), self.turned(stated.high))))
        return self._revised(stated, tier.revision) if tier.revision else stated

    def _revised(self, turned: Interval, revision: Decimal) -> Interval:
        if self.use is Use.GROWTH or self._is_multiple:
            return turned * Interval(1 - revision, 1 + revision)
        if self.use is Use.GAIN:
            return Interval(turned.low - revision, turned.high + revision)
        return turned

    @property
    def _is_multiple(self) -> bool:
        return self.use in (Use.AMOUNT, Use.DIVISOR) and self.claim.quantity.unit == "times"

    def turned(self, number: Decimal) -> Decimal:
        """`number`, in the claim's own unit, as it enters the formula."""
        if self.use is Use.AMOUNT:
            return number
        match self.use:
            case Use.GROWTH:
                return 1 + number / _HUNDRED
            case Use.PART:
                return number / _HUNDRED
            case Use.GAIN:
                return number / (_HUNDRED + number) if number > -_HUNDRED else Decimal("-Infinity")
            case Use.DIVISOR:
                return 1 / number if number > 0 else Decimal("Infinity")
        return number

    def back(self, wanted: Interval) -> Interval:
        """What the claim must say for the leaf to come to `wanted`."""
        if not wanted.bounded and self.use in (Use.GAIN, Use.DIVISOR):
            return EVERYTHING
        match self.use:
            case Use.GROWTH:
                return Interval((wanted.low - 1) * _HUNDRED, (wanted.high - 1) * _HUNDRED)
            case Use.PART:
                return wanted.times(_HUNDRED)
            case Use.DIVISOR:
                return Interval(1 / wanted.high, 1 / wanted.low) if wanted.low > 0 else EVERYTHING
            case Use.GAIN if wanted.high < 1:
                return Interval(*(_HUNDRED * end / (1 - end) for end in (wanted.low, wanted.high)))
            case Use.GAIN:
                return EVERYTHING
        return wanted

    def leaves(self) -> Iterator[Leaf]:
        yield self


class Sum(NamedTuple):
    """Terms with their coefficients, added."""

    terms: tuple[tuple[Decimal, Formula], ...]

    def nominal(self) -> Decimal:
        return sum((coefficient * term.nominal() for coefficient, term in self.terms), Decimal(0))

    def interval(self, tier: Tier) -> Interval:
        return total([term.interval(tier).times(coefficient) for coefficient, term in self.terms])

    def leaves(self) -> Iterator[Leaf]:
        for _, term in self.terms:
            yield from term.leaves()


class Product(NamedTuple):
    left: Formula
    right: Formula

    def nominal(self) -> Decimal:
        left, right = self.left.nominal(), self.right.nominal()
        return left * right if left.is_finite() and right.is_finite() else Decimal("NaN")

    def interval(self, tier: Tier) -> Interval:
        return self.left.interval(tier) * self.right.interval(tier)

    def leaves(self) -> Iterator[Leaf]:
        yield from self.left.leaves()
        yield from self.right.leaves()


class Quotient(NamedTuple):
    top: Formula
    bottom: Formula

    def nominal(self) -> Decimal:
        bottom = self.bottom.nominal()
        return self.top.nominal() / bottom if bottom else Decimal("NaN")

    def interval(self, tier: Tier) -> Interval:
        return self.top.interval(tier) / self.bottom.interval(tier)

    def leaves(self) -> Iterator[Leaf]:
        yield from self.top.leaves()
        yield from self.bottom.leaves()


class Constant(NamedTuple):
    """A number that no claim states: the 100 percent that a complete list of shares adds to, as the factor 1."""

    number: Decimal

    def nominal(self) -> Decimal:
        return self.number

    def interval(self, tier: Tier) -> Interval:
        return Interval(self.number, self.number)

    def leaves(self) -> Iterator[Leaf]:
        return iter(())


Formula = Leaf | Sum | Product | Quotient | Constant


def plus(*terms: Formula) -> Sum:
    return Sum(tuple((Decimal(1), term) for term in terms))


def minus(first: Formula, *others: Formula) -> Sum:
    return Sum(((Decimal(1), first), *((Decimal(-1), term) for term in others)))


def substitute(formula: Formula, changed: Mapping[str, Claim]) -> Formula:
    """The formula with other claims in place of those with the ids of `changed`."""
    match formula:
        case Leaf(claim, use):
            return Leaf(changed.get(claim.id, claim), use)
        case Sum(terms):
            return Sum(tuple((coefficient, substitute(term, changed)) for coefficient, term in terms))
        case Product(left, right):
            return Product(substitute(left, changed), substitute(right, changed))
        case Quotient(top, bottom):
            return Quotient(substitute(top, changed), substitute(bottom, changed))
        case Constant():
            return formula


def solved(formula: Formula, wanted: Interval, tier: Tier) -> Iterator[tuple[Leaf, Interval]]:
    """Each leaf with what its claim may say, the others as they are, so that `formula` comes to a value in `wanted`."""
    match formula:
        case Leaf():
            yield formula, formula.back(wanted)
        case Sum(terms):
            amounts = [term.interval(tier).times(coefficient) for coefficient, term in terms]
            for place, (coefficient, term) in enumerate(terms):
                others = total(amounts[:place] + amounts[place + 1 :])
                yield from solved(term, (wanted - others).times(1 / coefficient), tier)
        case Product(left, right):
            yield from solved(left, wanted / right.interval(tier), tier)
            yield from solved(right, wanted / left.interval(tier), tier)
        case Quotient(top, bottom):
            yield from solved(top, wanted * bottom.interval(tier), tier)
            yield from solved(bottom, top.interval(tier) / wanted, tier)
