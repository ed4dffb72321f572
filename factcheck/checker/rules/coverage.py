"""The coverage rate is exports as a part of imports.

## What it does
Divides the stated exports by the stated imports of one area, period and kind of goods, and compares with the stated
coverage of imports by exports; where only growth rates tell the levels of the period, they are carried back first.

## Why
Offices that count in francs, dirhams and dinars tell the coverage beside the balance; it moves with every slip in
either flow.

## Example that holds
Morocco's exports were $27.6 billion in 2019 and its imports $46.1 billion. The coverage rate was 59.9 percent.

## Example that fails
Morocco's exports were $27.6 billion in 2019 and its imports $46.1 billion. The coverage rate was 95.9 percent.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import Quotient
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.terms import combinations
from factcheck.checker.identities import Lane, claims_of
from factcheck.checker.keys import WORLD
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity

RULE = Rule("FC129", "coverage")
_MEASURE = "other:coverage rate"


def relations(statements: Statements) -> Iterator[Relation]:
    for about in statements.level_topics():
        if about.measure != _MEASURE or about.origin is None or about.period is None:
            continue
        lane = Lane(about.origin, about.destination or WORLD, about.product, about.period)
        flows = lane.flows_terms(statements)
        for covered in statements.levels(about):
            for exports, imports in combinations(statements, flows):
                claims = (*claims_of((exports, imports)), covered)
                if statements.are_alike(claims):
                    equation = Equation(Leaf(covered, Use.PART), Quotient(exports.formula, imports.formula))
                    derived = not (exports.direct and imports.direct)
                    yield Relation(RULE, equation, claims, derived, Severity.WARNING)
