"""A trade that the text calls lopsided or one-sided is so.

## What it does
Divides the larger flow by the smaller one, taking one of them from the turnover where the article does not give it.
Twice as much and more proves the word; less than a quarter more refutes it; what lies between settles nothing.

## Why
The word shapes how a reader sees the figures; it should not stand beside a trade that is nearly even.

## Example that holds
The balance was lopsided: $61.4 billion went out, $28 billion came in.

## Example that fails
Trade is lopsided. Exports came to $5.2 billion, imports to $5.0 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.facts import Fact, Proof, single
from factcheck.checker.keys import topic
from factcheck.checker.leaning import lane_of, leanings
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion

RULE = Rule("FC123", "one-sided")
ASSERTED = frozenset((Asserted.ONE_SIDED,))
MANY_TIMES = Decimal(2)
"""From how many times the smaller flow on the larger one makes a trade one-sided."""
_NEARLY_EVEN = Decimal("1.25")


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    lane = lane_of(topic(assertion.series))
    if lane is None:
        return
    for way in leanings(statements, lane):
        proof, denial = (way.exceeds(times, turned=way.turned) for times in (MANY_TIMES, _NEARLY_EVEN))
        yield single(Fact(proof, denial, way.claims, way.told()))
