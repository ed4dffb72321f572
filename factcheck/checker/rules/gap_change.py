"""A deficit or surplus that the text says widened or narrowed did so.

## What it does
Compares the size of the balance with its size before, whatever its sign, or takes the change that the article gives
for it. A balance that changed from deficit to surplus settles nothing.

## Why
A deficit is told without its minus, so that a larger one easily reads as an improvement.

## Example that holds
The deficit narrowed to $19.8 billion, from $23.1 billion a year earlier.

## Example that fails
The surplus widened to $3.1 billion, from $3.8 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.formula import Quotient
from factcheck.checker.arithmetic.leaf import rate
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.terms import Term, stated
from factcheck.checker.facts import Proof, bases, of_one_unit, single
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import Topic, topic
from factcheck.checker.relation import Rule
from factcheck.checker.rules.direction import MUCH, moved
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.period import Period

RULE = Rule("FC127", "gap-change")
ASSERTED = frozenset((Asserted.WIDENED, Asserted.NARROWED))


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    sign = 1 if assertion.asserted is Asserted.WIDENED else -1
    for base in bases(statements, about, assertion.base_period):
        for growth in _sizes(statements, about, base):
            yield single(moved(growth, sign, MUCH if assertion.strong else Decimal(0)))


def _sizes(statements: Statements, about: Topic, base: Period) -> Iterator[Term]:
    """The size of the balance as a multiple of what it was."""
    before = about.during(base)
    for move in statements.growths(about):
        if move.before == before:
            yield Term(rate(move.claim), (move.claim,), None)
    for now, then in of_one_unit(stated(statements.levels(about)), stated(statements.levels(before))):
        size = Quotient(now.formula, then.formula)
        if size.interval(ROUNDED).low > 0:
            yield Term(size, claims_of((now, then)), None)
