"""What one number in a formula must be, the others as they are.

Each claim stands in a formula once, so solving for one of them is a walk from the top down to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Formula, Product, Quotient, Sum
from factcheck.checker.arithmetic.interval import Interval, total
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import Tier


class Worked(NamedTuple):
    """A formula with what it comes to, and so its parts, each of which is asked for again and again."""

    formula: Formula
    result: Interval
    parts: tuple[Worked, ...] = ()

    @classmethod
    def at(cls, formula: Formula, tier: Tier) -> Worked:
        """The formula with its numbers read at `tier`."""
        match formula:
            case Sum():
                parts = tuple(cls.at(term, tier) for _, term in formula.terms)
                return cls(formula, total(_amounts(formula, parts)), parts)
            case Product():
                left, right = cls.at(formula.left, tier), cls.at(formula.right, tier)
                return cls(formula, left.result * right.result, (left, right))
            case Quotient():
                top, bottom = cls.at(formula.top, tier), cls.at(formula.bottom, tier)
                return cls(formula, top.result / bottom.result, (top, bottom))
        return cls(formula, formula.interval(tier))

    def solved(self, wanted: Interval) -> Iterator[tuple[Leaf, Interval]]:
        """Each leaf with what its claim may say so that the formula comes to a value in `wanted`."""
        match self.formula:
            case Leaf():
                yield self.formula, self.formula.back(wanted)
            case Sum():
                amounts = _amounts(self.formula, self.parts)
                for place, (coefficient, _) in enumerate(self.formula.terms):
                    others = total(amounts[:place] + amounts[place + 1 :])
                    yield from self.parts[place].solved((wanted - others).times(1 / coefficient))
            case Product():
                left, right = self.parts
                yield from left.solved(wanted / right.result)
                yield from right.solved(wanted / left.result)
            case Quotient():
                top, bottom = self.parts
                yield from top.solved(wanted * bottom.result)
                yield from bottom.solved(top.result / wanted)


def _amounts(added: Sum, parts: tuple[Worked, ...]) -> list[Interval]:
    """What each term adds to the sum."""
    return [part.result.times(coefficient) for part, (coefficient, _) in zip(parts, added.terms, strict=True)]
