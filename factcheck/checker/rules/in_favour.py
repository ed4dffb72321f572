"""A balance is in favour of the one that the text names.

## What it does
Compares exports with imports, taking one of them from the turnover where the article does not give it, or looks at
the sign of the stated balance. Where the text says "heavily", the larger flow must be twice the other to prove it.

## Why
Whose surplus it is gets turned round when a text is written from the other side's figures.

## Example that holds
The balance tilts in Ashgabat's favor: Turkmen exports were $9.6 billion of a turnover of $10.6 billion.

## Example that fails
The balance is in Peru's favor. Peru's exports to Chile were $2.1 billion, its imports $3.4 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.calculation import worked
from factcheck.checker.arithmetic.formula import minus
from factcheck.checker.facts import Fact, Proof, single
from factcheck.checker.keys import topic
from factcheck.checker.leaning import balances, lane_of, leanings
from factcheck.checker.relation import Rule
from factcheck.checker.rules.one_sided import MANY_TIMES
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.claim import Kind

RULE = Rule("FC122", "in-favour")
ASSERTED = frozenset((Asserted.IN_FAVOUR_OF,))
_ONCE = Decimal(1)


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    lane = lane_of(topic(assertion.series))
    if lane is None:
        return
    times = MANY_TIMES if assertion.strong else _ONCE
    for way in leanings(statements, lane):
        difference = worked(minus(way.exports, way.imports), Kind.LEVEL)
        told = way.told() if assertion.strong and not way.turned else difference
        yield single(Fact(way.exceeds(times), way.exceeds(_ONCE), way.claims, told))
    if not assertion.strong:
        for balance in balances(statements, lane.balance):
            yield single(Fact(balance.formula, balance.formula, balance.claims, worked(balance.formula, Kind.LEVEL)))
