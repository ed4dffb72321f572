"""Turnover is exports plus imports.

## What it does
Adds the stated exports and imports between two partners and compares the sum with the stated turnover, at any period
for which all three are given, as levels or as absolute changes. Where the article gives a period only by its growth
rates, the levels are carried back by them first. Where re-exports are told by themselves, turnover may be the sum of
two or of three; where neither fits, it is a note. Figures of several sources, who may count differently, are added only
where they fit sharply.

## Why
Turnover ("trade volume") is by definition the sum of the flows both ways. A slip in any of the three shows at once.

## Example that holds
Trade between the two came to $41 billion: exports of $16.3 billion and imports of $24.7 billion.

## Example that fails
Trade between the two came to $41 billion: exports of $16.3 billion and imports of $27.4 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.terms import Term, are_direct, combinations, level_terms, told_by_several
from factcheck.checker.coincidences.closely import fits_closely
from factcheck.checker.identities import Lane, claims_of, lanes, steps_of
from factcheck.checker.keys import RE_EXPORTS, Topic, flow
from factcheck.checker.relation import Relation, Rule, linear
from factcheck.checker.statements import Statements, once
from factcheck.domain.check import Severity

RULE = Rule("FC101", "turnover-sum")
_OWN_PART = "taking re-exports as a part of their own"
_SERVICES = ("services",)
"""Where an article names these, its exports may be those of goods here and those of both there."""


def relations(statements: Statements) -> Iterator[Relation]:
    re_exports = {about for about in statements.mentioned() if about.product == RE_EXPORTS}
    for lane in lanes(statements):
        exports, imports = lane.flows_terms(statements)
        if apart := next((about for about in _re_exports_of(lane) if about in re_exports), None):
            yield from _of_two_or_three(statements, [lane.turnover_terms(statements), exports, imports], apart)
            continue
        if exports and imports:
            yield from _sums(statements, [lane.turnover_terms(statements), exports, imports])
        yield from _changes(statements, lane)


def _of_two_or_three(statements: Statements, ways: list[list[Term]], apart: Topic) -> Iterator[Relation]:
    """The sums that hold, with re-exports as a part of their own or in the exports; else, as a note, those of three."""
    three = list(_all_sums(statements, [*ways, level_terms(statements, apart)]))
    holding = [relation for relation in (*three, *_all_sums(statements, ways)) if relation.holds]
    yield from holding or (
        relation._replace(ceiling=Severity.NOTE, assumptions=(_OWN_PART,)) for relation in three if not relation.derived
    )


def _re_exports_of(lane: Lane) -> tuple[Topic, Topic]:
    """Where these are told by themselves, by either side, "exports" may mean home-made goods alone."""
    return (
        flow(lane.reporter, lane.partner, RE_EXPORTS, lane.period),
        flow(lane.partner, lane.reporter, RE_EXPORTS, lane.period),
    )


def _changes(statements: Statements, lane: Lane) -> Iterator[Relation]:
    for base in lane.bases(statements):
        ways = [steps_of(statements, about, base) for about in (lane.turnover, lane.exports, lane.imports)]
        yield from _sums(statements, ways)


def _sums(statements: Statements, ways: list[list[Term]]) -> Iterator[Relation]:
    """The sums; beside services only those that hold, of a turnover that some make up: others are of goods alone."""
    found = list(_all_sums(statements, ways))
    apart = _tells_services(statements)
    made_up = {relation.claims[0].id for relation in found if apart and relation.holds}
    yield from (relation for relation in found if relation.claims[0].id not in made_up or relation.holds)


@once
def _tells_services(statements: Statements) -> bool:
    return statements.wording.has_any(_SERVICES)


def _all_sums(statements: Statements, ways: list[list[Term]]) -> Iterator[Relation]:
    for told in combinations(statements, ways):
        yield from _sum(told)
    for told in told_by_several(statements, ways):
        yield from (relation for relation in _sum(told) if fits_closely(relation))


def _sum(told: Sequence[Term]) -> Iterator[Relation]:
    whole, *flows = told
    terms = (whole, *sorted(flows, key=lambda flow: flow.claims[0].span.start))
    if equation := linear((1, *[-1] * len(flows)), terms):
        yield Relation(RULE, equation, claims_of(terms), derived=not are_direct(terms))
