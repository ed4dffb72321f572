"""Figures that stand close together agree, although nothing else tied them.

## What it does
Looks at numbers that no other check has tied to each other: whether one is the sum of two others close by, the part
that one is of the other, or the growth from one to the other. Only what agrees is told, and only where numbers that
have nothing to do with each other would hardly agree as well: they are sharp, and few others stand as near.

## Why
What a sentence says of a number may be put in a way that is not understood, or of things that have no name here. Its
arithmetic shows all the same that the numbers belong together, and that they were copied rightly.

## Example that holds
Of 719,200 such jobs, 546,400 were on farms and 172,800 elsewhere.

## Example that fails
It never fails: numbers that do not agree need not belong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.coincidences import coincidences
from factcheck.checker.relation import Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity

RULE = Rule("FC118", "figures-agree")


def remnants(statements: Statements, relations: Sequence[Relation]) -> Iterator[Relation]:
    """The agreements of claims that none of the relations ties to each other, be it that it holds or that it fails."""
    tied = [frozenset(claim.id for claim in one.claims) for one in relations]
    for equation, claims in coincidences(statements):
        ids = frozenset(claim.id for claim in claims)
        if not any(ids <= known for known in tied):
            tied.append(ids)
            yield Relation(RULE, equation, claims, ceiling=Severity.NOTE)
