"""A record is higher, or lower, than every other year that the article itself gives.

## What it does
Compares the level with those of earlier periods of the same length that the article states. It knows no others: that
it holds says that nothing in the article speaks against it.

## Why
A record that the article's own table beats is the easiest slip to find, and the last to be looked for.

## Example that holds
Trade hit a record $89.4 billion in 2023, after $70.2 billion in 2022.

## Example that fails
Exports reached a record $5.1 billion in 2023. In 2021 they were $5.6 billion.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.calculation import listing
from factcheck.checker.arithmetic.formula import minus
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.facts import Fact, Proof
from factcheck.checker.keys import Topic, topic
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.claim import Claim
from factcheck.domain.period import Period

RULE = Rule("FC126", "record")
ASSERTED = frozenset((Asserted.RECORD_HIGH, Asserted.RECORD_LOW))


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    for own in statements.levels(about)[:1]:
        earlier = [other for other in _earlier(statements, about, own) if _is_negative(other) == _is_negative(own)]
        if earlier:
            larger = (assertion.asserted is Asserted.RECORD_HIGH) != _is_negative(own)
            facts = tuple(_passed(own, other, larger) for other in earlier)
            yield Proof(facts, listing(own, earlier))


def _earlier(statements: Statements, about: Topic, own: Claim) -> list[Claim]:
    """A level of the series for each earlier period that is as long as its own."""
    found: dict[Period, Claim] = {}
    for other in statements.level_topics():
        if other.during(about.period) == about and _precedes(other.period, about.period):
            alike = [claim for claim in statements.levels(other) if claim.quantity.unit == own.quantity.unit]
            if alike and other.period:
                found.setdefault(other.period, alike[0])
    return list(found.values())


def _precedes(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None:
        return False
    return one.end < other.start and one.whole_months == other.whole_months


def _is_negative(level: Claim) -> bool:
    """Whether it is a deficit, whose record is told by its size."""
    return level.quantity.value < 0


def _passed(own: Claim, other: Claim, larger: bool) -> Fact:
    high, low = (own, other) if larger else (other, own)
    difference = minus(Leaf(high), Leaf(low))
    return Fact(difference, difference, (own, other), listing(own, [other]))
