"""What a part contributed to growth is its own change, in percent of the whole before.

## What it does
Divides the change of a part, as it is told or as it follows from its levels or its growth, by the whole's level before
and compares it with the percentage points that the part is said to have contributed. Contributions that stand side by
side and add to the growth are told too. A warning at most.

## Why
A contribution is computed from four figures and told beside the growth rate of the part, for which it is easily taken.

## Example that holds
Exports grew 10 percent from $50 billion. Tea, up from $4 billion to $6 billion, contributed 4 percentage points.

## Example that fails
Exports grew 10 percent from $50 billion. Tea, up from $4 billion to $6 billion, contributed 40 percentage points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import Product, Quotient, plus
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.terms import Term, combinations, differences, level_terms, stated
from factcheck.checker.contributions import POINTS, Contribution, contributions
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import Topic
from factcheck.checker.lists import adding_to, sized
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC116", "contribution")


def relations(statements: Statements) -> Iterator[Relation]:
    told = list(contributions(statements))
    for contribution in told:
        yield from _of_levels(statements, contribution)
    yield from _together(statements, told)


def _of_levels(statements: Statements, contribution: Contribution) -> Iterator[Relation]:
    steps = _steps(statements, contribution)
    for base in contribution.bases:
        for step, whole in combinations(statements, [steps, level_terms(statements, base)]):
            claims = (contribution.claim, *claims_of((step, whole)))
            if statements.are_alike(claims):
                equation = Equation(Leaf(contribution.claim, Use.PART), Quotient(step.formula, whole.formula))
                yield Relation(RULE, equation, claims, derived=not whole.direct, ceiling=Severity.WARNING)


def _steps(statements: Statements, contribution: Contribution) -> list[Term]:
    """The part's change in its own unit, as told, from both levels, or from the level now and its growth."""
    now, before = contribution.part.now, contribution.part.before
    moves = [move.claim for move in statements.steps(now) if move.before == before]
    told = stated(claim for claim in moves if claim.quantity.unit != POINTS)
    if found := told or differences(statements, now, before):
        return found
    grown = [move.claim for move in statements.growths(now) if move.before == before and not move.assumed_base]
    return [
        Term(Product(Leaf(level), Leaf(growth, Use.GAIN)), (level, growth), level.quantity.unit)
        for level in statements.levels(now)
        for growth in grown
        if growth.kind is Kind.CHANGE
    ]


def _together(statements: Statements, told: list[Contribution]) -> Iterator[Relation]:
    """Contributions that stand side by side and add to the growth of what they are parts of."""
    lists: dict[tuple[Topic, Topic], list[Claim]] = defaultdict(list)
    for contribution in told:
        for whole, base in zip(contribution.wholes, contribution.bases, strict=True):
            lists[whole, base].append(contribution.claim)
    for (whole, base), claims in lists.items():
        for move in statements.growths(whole):
            growth = move.claim
            parts = [claim for claim in claims if statements.are_alike((claim, growth))]
            if growth.kind is not Kind.CHANGE or move.before != base:
                continue
            if run := adding_to(statements.rounded(growth), sized(statements, parts)):
                yield Relation(
                    RULE, Equation(Leaf(growth), plus(*map(Leaf, run))), (growth, *run), ceiling=Severity.NOTE
                )
