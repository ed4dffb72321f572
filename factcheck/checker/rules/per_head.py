"""A figure per head is the total divided by the people.

## What it does
Divides the total by the population, where the article tells both and the figure per head, for one area and period (GDP
by population is GDP per head), and compares. Up to 5 percent are left alone, as populations are counted on different
days; a figure at purchasing power, or of incomes, is not compared. A warning at most.

## Why
The three are from three tables, and a total in the wrong scale shows at once.

## Example that holds
The economy of $30.8 billion and a population of 3.7 million make a GDP of $8,300 per head.

## Example that fails
The economy of $30.8 billion and a population of 3.7 million make a GDP of $3,800 per head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

from factcheck.checker.arithmetic.formula import Quotient
from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.keys import Topic
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC115", "per-head")
_ROUGH = Decimal("1.05")
_BEFORE, _AFTER = 100, 60
"""How many characters before and behind a figure may say that it is of something else."""


def relations(statements: Statements) -> Iterator[Relation]:
    for about in statements.level_topics():
        measure = vocabulary("wording")["per_head"].get(about.measure)
        if measure is None or about.period is None:
            continue
        totals, people = statements.levels(about._replace(measure=measure)), _people(statements, about)
        for head, total, persons in product(statements.levels(about), totals, people):
            equation = Equation(Leaf(head), Quotient(Leaf(total), Leaf(persons)))
            claims = (total, persons, head)
            if _comparable(statements, head, total) and statements.are_alike(claims) and not _near(equation):
                yield Relation(RULE, equation, claims, ceiling=Severity.WARNING)


def _people(statements: Statements, about: Topic) -> list[Claim]:
    """The population of the area on a day, or in a time, that touches the period, or on a day that is not told."""
    found: list[Claim] = []
    for topic in statements.level_topics():
        same = topic.measure == "population" and topic.origin == about.origin and topic.product is None
        if same and (topic.period is None or (about.period and about.period.overlaps(topic.period))):
            found += statements.levels(topic)
    return list(dict.fromkeys(found))


def _comparable(statements: Statements, head: Claim, total: Claim) -> bool:
    around = (statements.wording.before(head)[-_BEFORE:], statements.wording.after(head)[:_AFTER])
    return head.quantity.unit == total.quantity.unit and not _otherwise().search(" # ".join(around))


def _near(equation: Equation) -> bool:
    """Whether it fails, but by so little that the people may have been counted on another day."""
    if equation.possible(TIERS[Severity.NOTE]):
        return False
    computed = equation.computed.interval(TIERS[Severity.WARNING])
    rough = Interval(computed.low / _ROUGH, computed.high * _ROUGH)
    return equation.stated.interval(TIERS[Severity.WARNING]).meets(rough)


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['not_nominal'])})\b")
