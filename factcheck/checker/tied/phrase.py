"""What words say of numbers, whatever each of them was read to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.checker.arithmetic.ways import size_of
from factcheck.checker.relation import Equation
from factcheck.domain.claim import Claim


class Phrase(NamedTuple):
    """Claims, the stated one first, and what the sentence says of them."""

    equation: Equation
    claims: tuple[Claim, ...]
    both_ways: bool = False
    """The last two are what flows each way, which have a sum and a difference: to fit one says nothing of the other."""


def sized(equation: Callable[[Claim, Claim, Claim], Equation], *claims: Claim) -> Phrase:
    """What an equation says of amounts that are taken without their signs: a deficit is so much that is missing."""
    whole, first, second = map(size_of, claims)
    return Phrase(equation(whole, first, second), (whole, first, second), both_ways=True)
