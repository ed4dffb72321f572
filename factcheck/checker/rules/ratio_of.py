"""A multiple is one level divided by another.

## What it does
Divides the level now by the level before and compares the result with the stated multiple ("doubled", "2.6 times"),
or one level by the other level that the text names beside it.

## Why
Multiples are rounded hard and easily go with the wrong pair of numbers.

## Example that holds
Deliveries rose 2.6 times, from $246 million to $639 million.

## Example that fails
Sales nearly halved, from £5.1 billion to £3.7 billion.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.terms import combinations, stated
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import topic
from factcheck.checker.relation import Relation, Rule
from factcheck.checker.rules.growth import levels_and_rate, rate_of_levels
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Kind

RULE = Rule("FC107", "ratio-of")


def relations(statements: Statements) -> Iterator[Relation]:
    for move in statements.all_growths():
        if move.claim.kind is Kind.RATIO:
            yield from levels_and_rate(statements, move, RULE)
    for ratio in statements.ratios:
        assert ratio.against is not None
        ways = [stated(statements.levels(about)) for about in (statements.topics[ratio.id], topic(ratio.against))]
        for one, other in combinations(statements, ways):
            claims = (*claims_of((one, other)), ratio)
            if statements.are_alike(claims):
                yield Relation(RULE, rate_of_levels(ratio, one.formula, other.formula), claims)
