"""Turnover is exports plus imports.

## What it does
Adds the stated exports and imports between two partners and compares the sum with the stated turnover, at any period
for which all three are given, as levels or as absolute changes. Where the article gives a period only by its growth
rates, the levels are carried back by them first. Where re-exports are told by themselves the rule is silent: turnover
may then have three parts.

## Why
Turnover ("trade volume") is by definition the sum of the flows both ways. A slip in any of the three shows at once.

## Example that holds
Trade between the two came to $41 billion: exports of $16.3 billion and imports of $24.7 billion.

## Example that fails
Trade between the two came to $41 billion: exports of $16.3 billion and imports of $27.4 billion.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.identities import Lane, claims_of, lanes, steps_of
from factcheck.checker.keys import RE_EXPORTS, flow
from factcheck.checker.relation import Relation, Rule, linear
from factcheck.checker.statements import Statements
from factcheck.checker.terms import Term, combinations

RULE = Rule("FC101", "turnover-sum")


def relations(statements: Statements) -> Iterator[Relation]:
    for lane in lanes(statements):
        if _re_exports_apart(statements, lane):
            continue
        ways = [lane.turnover_terms(statements), lane.exports_terms(statements), lane.imports_terms(statements)]
        yield from _sums(statements, ways)
        yield from _changes(statements, lane)


def _re_exports_apart(statements: Statements, lane: Lane) -> bool:
    """Whether re-exports are told by themselves, so that "exports" may mean home-made goods alone."""
    return flow(lane.reporter, lane.partner, RE_EXPORTS, lane.period) in statements.mentioned()


def _changes(statements: Statements, lane: Lane) -> Iterator[Relation]:
    for base in lane.bases(statements):
        ways = [steps_of(statements, about, base) for about in (lane.turnover, lane.exports, lane.imports)]
        yield from _sums(statements, ways)


def _sums(statements: Statements, ways: list[list[Term]]) -> Iterator[Relation]:
    for whole, *flows in combinations(statements, ways):
        terms = (whole, *sorted(flows, key=lambda flow: flow.claims[0].span.start))
        if equation := linear((1, -1, -1), terms):
            yield Relation(RULE, equation, claims_of(terms), derived=not all(term.direct for term in terms))
