"""The ways in which an article gives a level: it says it, or it says another level and how the two are tied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Formula, Product, Quotient, minus, plus
from factcheck.checker.arithmetic.leaf import Leaf, rate
from factcheck.checker.fitting_units import fitting_units
from factcheck.checker.keys import FLOW, Topic, flow, turnover
from factcheck.checker.statements import Move, Statements
from factcheck.domain.claim import Claim, Kind

_MOST_COMBINATIONS = 24
_MOST_TRIED = 400


class Term(NamedTuple):
    """One way to a number: the formula, the claims in it, and the unit it comes in.

    A level that was carried from another period by a growth rate keeps the rate and the level that it came from, so
    that the formula can be solved for the rate.
    """

    formula: Formula
    claims: tuple[Claim, ...]
    unit: str | None
    carried: tuple[Leaf, Formula] | None = None
    assumed_base: bool = False

    @property
    def direct(self) -> bool:
        return isinstance(self.formula, Leaf)


def are_direct(terms: Iterable[Term]) -> bool:
    """Whether the article states all of them."""
    return all(isinstance(term.formula, Leaf) for term in terms)


def stated(claims: Iterable[Claim]) -> list[Term]:
    return [Term(Leaf(claim), (claim,), claim.quantity.unit) for claim in claims]


def carried(statements: Statements, about: Topic) -> list[Term]:
    """The topic's level from that of another period: this year's level and growth give last year's.

    The change of a deficit is that of its size.
    """
    back = [term for move in statements.moves_from(about) for term in _carried_back(statements, move)]
    on = [
        Term(Product(Leaf(level), rate(move.claim)), (level, move.claim), level.quantity.unit, None, move.assumed_base)
        for move in statements.growths(about)
        for level in statements.levels(move.before)
        if _in_its_unit(statements, move, level)
    ]
    return [term for term in back + on if statements.are_alike(term.claims)]


def _carried_back(statements: Statements, move: Move) -> Iterator[Term]:
    for level in statements.levels(move.now):
        if not _in_its_unit(statements, move, level):
            continue
        claims, unit = (level, move.claim), level.quantity.unit
        if move.claim.kind is not Kind.CHANGE_ABS:
            factor = rate(move.claim)
            yield Term(Quotient(Leaf(level), factor), claims, unit, (factor, Leaf(level)), move.assumed_base)
        elif move.claim.quantity.unit == unit:
            by_size = level.quantity.value < 0
            before = (plus if by_size else minus)(Leaf(level), Leaf(move.claim))
            yield Term(before, claims, unit, None, move.assumed_base)


def _in_its_unit(statements: Statements, move: Move, level: Claim) -> bool:
    """Whether the growth may be that of amounts in the level's unit: of value or of weight, in dollars or in euros."""
    fitting = fitting_units(statements, move)
    return not fitting or level.quantity.unit in fitting


def complement(statements: Statements, about: Topic) -> list[Term]:
    """A flow as what the turnover leaves beside the flow the other way."""
    if about.measure != FLOW:
        return []
    whole = turnover(about.origin, about.destination, about.product, about.period)
    other = flow(about.destination, about.origin, about.product, about.period)
    return [
        Term(minus(Leaf(t), Leaf(f)), (t, f), t.quantity.unit)
        for t in statements.levels(whole)
        for f in statements.levels(other)
        if t.quantity.unit == f.quantity.unit and statements.are_alike((t, f))
    ]


def level_terms(statements: Statements, about: Topic) -> list[Term]:
    """The level as it is stated, else as it follows from another period."""
    return stated(statements.levels(about)) or carried(statements, about)


def step_terms(statements: Statements, now: Topic, before: Topic) -> list[Term]:
    """The absolute change as it is stated, else as the difference of the two levels."""
    moves = [move for move in statements.steps(now) if move.before == before]
    if moves:
        return [Term(Leaf(m.claim), (m.claim,), m.claim.quantity.unit, None, m.assumed_base) for m in moves]
    return differences(statements, now, before)


def differences(statements: Statements, now: Topic, before: Topic) -> list[Term]:
    """The levels now less the levels before."""
    return [
        Term(minus(Leaf(a), Leaf(b)), (a, b), a.quantity.unit)
        for a in statements.levels(now)
        for b in statements.levels(before)
        if a.quantity.unit == b.quantity.unit and a is not b
    ]


def combinations(statements: Statements, ways: Sequence[Sequence[Term]]) -> Iterator[tuple[Term, ...]]:
    """One term from each list: of one unit, from one source, no claim used twice."""
    if all(ways):
        yield from islice(_fitting(statements, ways), _MOST_COMBINATIONS)


def told_by_several(statements: Statements, ways: Sequence[Sequence[Term]]) -> Iterator[tuple[Term, ...]]:
    """One stated term from each list, of one unit, from more than one source.

    Sources may count differently, so that it says something where such terms fit, and nothing where they do not.
    """
    if statements.has_one_voice:
        return
    for terms in islice(product(*ways), _MOST_TRIED):
        claims = [claim for term in terms for claim in term.claims]
        if are_direct(terms) and len({term.unit for term in terms}) == 1 and not statements.are_alike(claims):
            yield terms


def _fitting(statements: Statements, ways: Sequence[Sequence[Term]]) -> Iterator[tuple[Term, ...]]:
    for terms in islice(product(*ways), _MOST_TRIED):
        claims = [claim for term in terms for claim in term.claims]
        if len({term.unit for term in terms}) != 1 or len({claim.id for claim in claims}) != len(claims):
            continue
        if statements.are_alike(claims):
            yield terms
