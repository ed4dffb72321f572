"""The same figure is told twice in the same way.

## What it does
Compares the statements of one quantity: the headline against the body, the caption against the text.

## Why
When a figure is corrected in the text, its second mention is forgotten.

## Example that holds
Trade nears $90 billion (headline); trade came to $89.4 billion (text).

## Example that fails
Trade reaches $98.4 billion (headline); trade came to $89.4 billion (text).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checker.ambiguity import MOST_TELLINGS, same_quantity
from factcheck.checker.formula import Leaf
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.checker.typos import looks_like_slip
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim

RULE = Rule("FC109", "repeated")


def relations(statements: Statements) -> Iterator[Relation]:
    for claims in same_quantity(statements):
        if len(claims) <= MOST_TELLINGS:
            yield from _pairs(statements, claims)


def _pairs(statements: Statements, claims: Sequence[Claim]) -> Iterator[Relation]:
    first = claims[0]
    for one, other in combinations(claims, 2):
        equation = Equation(Leaf(other), Leaf(one))
        relation = Relation(RULE, equation, (one, other), ceiling=Severity.WARNING)
        if not statements.agree_on_source((one, other)):
            continue
        if (relation.holds and one is first) or looks_like_slip(one.quantity, other.quantity):
            yield relation
