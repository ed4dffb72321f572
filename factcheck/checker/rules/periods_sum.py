"""What flowed in a period is the sum of what flowed in its parts.

## What it does
Adds months, quarters and halves where together they make up a longer period that the article has a figure for too
("ten months" and November make eleven months), and compares the sums. Levels only, of what adds up over time: trade,
output, remittances, not prices, wages or stocks. A figure that is told as an average is left out. A warning, as figures
are revised from one release to the next.

## Why
The figure of the month and the one since January stand in one release, and are easily taken for each other.

## Example that holds
Exports were $2.0 billion in the first quarter and $1.9 billion in the second, $3.9 billion in the half year.

## Example that fails
Exports were $2.0 billion in the first quarter and $1.9 billion in the second, $4.9 billion in the half year.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import plus
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.terms import Term, combinations, stated
from factcheck.checker.averages import is_average
from factcheck.checker.divisions import made_up
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import Topic
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.period import Period
from factcheck.resources import vocabulary

RULE = Rule("FC114", "periods-sum")
_CEILING = Severity.WARNING


def relations(statements: Statements) -> Iterator[Relation]:
    for about, periods in _told(statements).items():
        for whole, parts in made_up(periods):
            yield from _sums(statements, about, whole, parts)


def _told(statements: Statements) -> dict[Topic, list[Period]]:
    """By topic without a period, the periods of the levels that the article tells of what adds up over time."""
    found: dict[Topic, list[Period]] = {}
    topics = statements.level_topics()
    for about in topics if len({about.period for about in topics}) > 1 else ():
        if about.period and about.measure in vocabulary("wording")["add_up_over_time"]:
            found.setdefault(about.during(None), []).append(about.period)
    return found


def _sums(statements: Statements, about: Topic, whole: Period, parts: tuple[Period, ...]) -> Iterator[Relation]:
    ways = [_terms(statements, about, period) for period in (whole, *parts)]
    for total, *terms in combinations(statements, ways):
        equation = Equation(Leaf(total.claims[0]), plus(*(term.formula for term in terms)))
        yield Relation(RULE, equation, claims_of((total, *terms)), ceiling=_CEILING)


def _terms(statements: Statements, about: Topic, period: Period) -> list[Term]:
    """The levels of just this period, without those that no period is told for."""
    return stated(
        claim
        for claim in statements.levels(about.during(period))
        if claim.series.period and not is_average(statements, claim)
    )
