"""An average a month, a day or a quarter is the sum of its period divided by how many these are.

## What it does
Divides the stated sum of a period by its months, days or quarters and compares it with what the text calls their
average. Levels only, of what adds up over time; none a day where the text counts working days. A warning at most, as
writers average what they have rounded.

## Why
An average is computed by hand from the sum beside it, and is forgotten when that one is corrected.

## Example that holds
Exports came to $19.2 billion in January-June, an average of $3.2 billion a month.

## Example that fails
Exports came to $19.2 billion in January-June, an average of $4.2 billion a month.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import Constant, Quotient
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.averages import Average, average_of, counts_every_day
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity

RULE = Rule("FC117", "period-average")


def relations(statements: Statements) -> Iterator[Relation]:
    for average in filter(None, map(average_of, statements.claims)):
        if counts_every_day(statements, average):
            yield from _of_sums(statements, average)


def _of_sums(statements: Statements, average: Average) -> Iterator[Relation]:
    for total in statements.levels(average.total):
        claims = (total, average.claim)
        same = total.quantity.unit == average.unit and total.series.period is not None
        if same and statements.are_alike(claims):
            equation = Equation(Leaf(average.claim), Quotient(Leaf(total), Constant(average.count)))
            yield Relation(RULE, equation, claims, ceiling=Severity.WARNING)
