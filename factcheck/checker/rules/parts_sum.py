"""The parts add to the whole.

## What it does
Adds the figures of all members of a group of countries (who is in "Central Asia" is known, with dates; areas named
together are their own members) and compares the sum with the figure for the group: levels, changes in absolute terms
and shares. A member that is not stated is taken from its turnover less the flow the other way, or carried back by its
growth rate. Two parts that by their names are all there is (oil and non-oil exports, men and women, towns and villages,
domestic and foreign-invested firms, a bloc and all outside it) are added up as well. Other parts by product or partner
that stand side by side and add to a stated total, or to 100 percent, are told too; where the same parts do not add up
for another time, that is a warning.

## Why
A wrong figure for one country hides best in a table that nobody adds up.

## Example that holds
The three took $6 billion, $3 billion and $1 billion of the region's $10 billion.

## Example that fails
The three took $6 billion, $8 billion and $1 billion of the region's $10 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.formula import Constant, plus
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS
from factcheck.checker.arithmetic.terms import Term, are_direct, carried, combinations, complement, level_terms, stated
from factcheck.checker.halves import Halves, adds_up, halves
from factcheck.checker.identities import claims_of, splits
from factcheck.checker.keys import Topic
from factcheck.checker.lists import complete_shares, part_runs, same_at_other_times
from factcheck.checker.relation import Equation, Relation, Rule, linear
from factcheck.checker.statements import Statements
from factcheck.checker.tied.phrase import Phrase
from factcheck.checker.tied.phrases import phrases
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim

RULE = Rule("FC105", "parts-sum")
_COMPLETE = "taking these {} as all of it, as they are at another time"


def relations(statements: Statements) -> Iterator[Relation]:
    for about in statements.mentioned():
        for parts in splits(about, statements.members):
            yield from _levels(statements, about, parts)
    for about in statements.share_topics():
        for parts in splits(about, statements.members):
            yield from _shares(statements, about, parts)
    both = [relation for two in halves(statements) for relation in _both(statements, two)]
    yield from both
    told = {frozenset(claim.id for claim in relation.claims) for relation in both}
    runs = list(part_runs(statements))
    for whole, run in runs:
        if frozenset(claim.id for claim in (whole, *run)) not in told:
            yield Relation(RULE, Equation(Leaf(whole), plus(*map(Leaf, run))), (whole, *run), ceiling=Severity.NOTE)
    for whole, run in same_at_other_times(statements, runs):
        equation, taken = Equation(Leaf(whole), plus(*map(Leaf, run))), (_COMPLETE.format(len(run)),)
        yield Relation(RULE, equation, (whole, *run), ceiling=Severity.WARNING, assumptions=taken)
    for run in complete_shares(statements):
        yield _hundred(run)


def _levels(statements: Statements, about: Topic, parts: Sequence[Topic]) -> Iterator[Relation]:
    wholes = level_terms(statements, about)
    if not wholes:
        return
    ways = [_part(statements, part) for part in parts]
    for whole, *others in combinations(statements, [wholes, *ways]):
        equation = linear((1, *[-1] * len(others)), (whole, *others))
        if equation:
            derived = not are_direct((whole, *others))
            taken = (f"taking these {len(parts)} as all of {_group(about, parts)}",)
            yield Relation(RULE, equation, claims_of((whole, *others)), derived, assumptions=taken)


def _part(statements: Statements, part: Topic) -> list[Term]:
    direct = stated(statements.levels(part))
    if direct and statements.has_one_voice:
        return direct
    rest = [
        term
        for term in complement(statements, part)
        if not any(statements.are_alike((*term.claims, *told.claims)) for told in direct)
    ]
    return direct + rest or carried(statements, part)


def _group(about: Topic, parts: Sequence[Topic]) -> str:
    """The area that the parts do not share, or that trades within itself: the group, as a reader would write it."""
    shared = set.intersection(*({part.origin, part.destination} for part in parts))
    areas = [area for area in (about.origin, about.destination) if area]
    return next((area for area in areas if area not in shared), areas[0]).title()


def _shares(statements: Statements, about: Topic, parts: Sequence[Topic]) -> Iterator[Relation]:
    ways = [[Term(Leaf(s), (s,), "percent") for s in statements.shares(part)] for part in (about, *parts)]
    for terms in combinations(statements, ways):
        if equation := linear((1, *[-1] * len(parts)), terms):
            yield Relation(RULE, equation, claims_of(terms))


def _both(statements: Statements, two: Halves) -> Iterator[Relation]:
    """The levels of two halves add to that of the whole; where they add to one of several, to that one.

    Where words make them the parts of another figure, of the north and not of all the country, none fails.
    """
    found = list(_sums_of(statements, two))
    fitting = [relation for relation in found if relation.condition.possible(TIERS[Severity.NOTE])]
    of_another = {frozenset(part.id for part in told.claims[1:]) for told in phrases(statements) if _fits(told)}
    loose = (one for one in found if frozenset(part.id for part in one.claims[1:]) not in of_another)
    yield from fitting or loose


def _fits(phrase: Phrase) -> bool:
    return phrase.equation.possible(ROUNDED)


def _sums_of(statements: Statements, two: Halves) -> Iterator[Relation]:
    ways = [stated(filter(adds_up, statements.levels(about))) for about in two]
    for whole, *both in combinations(statements, ways):
        if _lies_below(whole, both):
            continue
        parts = sorted(both, key=lambda part: part.claims[0].span.start)
        equation = linear((1, *[-1] * len(parts)), (whole, *parts))
        if equation:
            taken = (_all_there_is(two, parts),)
            yield Relation(RULE, equation, claims_of((whole, *parts)), assumptions=taken)


def _lies_below(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether the whole is a deficit and no part is, so that it is what is left of them and not their sum."""
    return whole.claims[0].quantity.value < 0 <= min(part.claims[0].quantity.value for part in parts)


def _all_there_is(two: Halves, parts: Sequence[Term]) -> str:
    """What is taken for granted of two halves, by the names that the article gives them."""
    products = [claim.series.product or "" for claim in claims_of(parts)]
    named = " and ".join(products) if two.one.product != two.other.product else "these two"
    return f"taking {named} as all there is"


def _hundred(run: Sequence[Claim]) -> Relation:
    shares = plus(*(Leaf(share, Use.PART) for share in run))
    return Relation(RULE, Equation(Constant(Decimal(1)), shares), tuple(run), True, Severity.NOTE)
