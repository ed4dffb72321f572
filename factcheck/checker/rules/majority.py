"""What the text calls most of a total, or the bulk of it, is more than half.

## What it does
Takes the share that the article gives, or divides the part by the whole, and compares it with one half.

## Why
"Most" is often said of what is only the largest of several parts.

## Example that holds
Most of the exports went to China: $16.3 billion of $24 billion.

## Example that fails
The bulk of Peru's exports went to Chile, which took $9 billion of the $24 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.calculation import worked
from factcheck.checker.arithmetic.formula import Formula, Quotient, Sum
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.facts import Fact, Proof, beyond, levels, of_one_unit, single
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import Topic, topic
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.wholes import totals
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.claim import Kind

RULE = Rule("FC125", "majority")
ASSERTED = frozenset((Asserted.MAJORITY,))
_HALF = Decimal("0.5")


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    wholes = [topic(assertion.whole)] if assertion.whole else totals(about)
    for share in statements.shares(about):
        if share.against is None or topic(share.against) in wholes:
            part = Leaf(share, Use.PART)
            half = beyond(part, _HALF)
            yield single(Fact(half, half, (share,), worked(part, Kind.SHARE)))
    for whole in wholes:
        yield from _of_levels(statements, about, whole)


def _of_levels(statements: Statements, about: Topic, whole: Topic) -> Iterator[Proof]:
    for part, total in of_one_unit(levels(statements, about), levels(statements, whole)):
        claims = claims_of((part, total))
        if len({claim.id for claim in claims}) == len(claims):
            half: Formula = Sum(((Decimal(1), part.formula), (-_HALF, total.formula)))
            yield single(Fact(half, half, claims, worked(Quotient(part.formula, total.formula), Kind.SHARE)))
