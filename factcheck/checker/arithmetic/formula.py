"""Small formulas over claims, and what they come to as an interval.

Each claim stands in a formula once, so interval arithmetic gives the exact range. `leaf.py` has the claims themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval, total
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import Tier
from factcheck.domain.claim import Claim

_NOTHING, _ONE = Decimal(0), Decimal(1)
_AMOUNT = Use.AMOUNT


class Sum(NamedTuple):
    """Terms with their coefficients, added."""

    terms: tuple[tuple[Decimal, Formula], ...]

    @property
    def is_plain(self) -> bool:
        """Whether it only adds the numbers of claims as they are."""
        for times, term in self.terms:
            if not isinstance(term, Leaf) or term.use is not _AMOUNT or times != _ONE:
                return False
        return True

    def nominal(self) -> Decimal:
        found = _NOTHING
        for coefficient, term in self.terms:
            found += coefficient * term.nominal()
        return found

    def interval(self, tier: Tier) -> Interval:
        return total([term.interval(tier).times(coefficient) for coefficient, term in self.terms])

    def leaves(self) -> tuple[Leaf, ...]:
        return tuple([leaf for _, term in self.terms for leaf in term.leaves()])


class Product(NamedTuple):
    left: Formula
    right: Formula

    def nominal(self) -> Decimal:
        left, right = self.left.nominal(), self.right.nominal()
        return left * right if left.is_finite() and right.is_finite() else Decimal("NaN")

    def interval(self, tier: Tier) -> Interval:
        return self.left.interval(tier) * self.right.interval(tier)

    def leaves(self) -> tuple[Leaf, ...]:
        return (*self.left.leaves(), *self.right.leaves())


class Quotient(NamedTuple):
    top: Formula
    bottom: Formula

    def nominal(self) -> Decimal:
        bottom = self.bottom.nominal()
        return self.top.nominal() / bottom if bottom else Decimal("NaN")

    def interval(self, tier: Tier) -> Interval:
        return self.top.interval(tier) / self.bottom.interval(tier)

    def leaves(self) -> tuple[Leaf, ...]:
        return (*self.top.leaves(), *self.bottom.leaves())


class Constant(NamedTuple):
    """A number that no claim states: the 100 percent that a complete list of shares adds to, as the factor 1."""

    number: Decimal

    def nominal(self) -> Decimal:
        return self.number

    def interval(self, tier: Tier) -> Interval:
        return Interval(self.number, self.number)

    def leaves(self) -> tuple[Leaf, ...]:
        return ()


Formula = Leaf | Sum | Product | Quotient | Constant


def plus(*terms: Formula) -> Sum:
    return Sum(tuple((Decimal(1), term) for term in terms))


def minus(first: Formula, *others: Formula) -> Sum:
    return Sum(((Decimal(1), first), *((Decimal(-1), term) for term in others)))


def substitute(formula: Formula, changed: Mapping[str, Claim]) -> Formula:
    """The formula with other claims in place of those with the ids of `changed`."""
    match formula:
        case Leaf():
            return Leaf(changed.get(formula.claim.id, formula.claim), formula.use)
        case Sum():
            return Sum(tuple((coefficient, substitute(term, changed)) for coefficient, term in formula.terms))
        case Product():
            return Product(substitute(formula.left, changed), substitute(formula.right, changed))
        case Quotient():
            return Quotient(substitute(formula.top, changed), substitute(formula.bottom, changed))
        case Constant():
            return formula
