"""What the text says rose did rise, and what it says fell did fall.

## What it does
Takes the change that the article gives for the same series and the same time, or works it out from the levels, and
compares its direction with the word. Words like "surged" and "plunged" are proved by 10 percent and more; less than
that settles nothing, as long as the direction is right. Where it rose against one time and fell against another, a
bare "rose" may be told of either.

## Why
The verb is often written before the figure is known, or left standing when the figure is corrected.

## Example that holds
Trade surged in 2023. It came to $89.4 billion, a 27 percent increase.

## Example that fails
Exports fell in 2023. They came to $15.1 billion, from $13.5 billion a year earlier.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.terms import Term
from factcheck.checker.facts import Fact, Proof, bases_meant, beyond, growth_told, growths, levels, single
from factcheck.checker.keys import BALANCE, topic
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion

RULE = Rule("FC120", "direction")
ASSERTED = frozenset((Asserted.ROSE, Asserted.FELL))
MUCH = Decimal("0.1")
"""A change of this part of the level before is a surge or a plunge."""
_UNCHANGED = Decimal(1)


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    if about.measure == BALANCE:
        return
    sign = 1 if assertion.asserted is Asserted.ROSE else -1
    for base in bases_meant(statements, about, assertion.base_period):
        for growth in _meant(growths(statements, about, base), levels(statements, about), sign):
            yield single(moved(growth, sign, MUCH if assertion.strong else Decimal(0)))


def _meant(grown: list[Term], told: list[Term], sign: int) -> list[Term]:
    """Those that the words may be of, where a rate and a count are told: "the jobless rate fell", and more had none."""
    if len({level.unit for level in told}) <= 1:
        return grown
    return [growth for growth in grown if (growth.formula.nominal() - _UNCHANGED) * sign > 0] or grown


def moved(growth: Term, sign: int, least: Decimal = Decimal(0)) -> Fact:
    """That a growth goes the way of `sign`, by `least` as a part of the level before."""
    proof = beyond(growth.formula, _UNCHANGED + sign * least, sign)
    return Fact(proof, beyond(growth.formula, _UNCHANGED, sign), growth.claims, growth_told(growth))
