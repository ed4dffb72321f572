"""Where figures add to another, so do the figures before that their growth rates lead back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Formula, Quotient, Sum, plus
from factcheck.checker.arithmetic.leaf import Leaf, rate
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.ways import size_of
from factcheck.checker.relation import Equation, Relation
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind

_NEAR = 60
"""Within so many characters of an amount stands the rate at which it grew."""
_REACH = _NEAR + 500
"""Within so many characters of it that rate begins, however long it is told."""
_MOST = 8
_MOST_PARTS = 4


class _Rates:
    """The rates at which levels grew: those told of the same, and the one right beside each."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._moved = statements.of(Kind.CHANGE, Kind.RATIO)
        self._starts = [claim.span.start for claim in self._moved]
        self._of: dict[str, list[Claim]] = {}

    def of(self, level: Claim) -> list[Claim]:
        """The rates of a level, which stands in one sum as the whole and in another as a part."""
        if level.id not in self._of:
            told = [move.claim for move in self._statements.growths(self._statements.topics[level.id])]
            self._of[level.id] = list({claim.id: claim for claim in (*told, *self._beside(level))}.values())
        return self._of[level.id]

    def _beside(self, level: Claim) -> list[Claim]:
        """The one right beside the level, if there is any."""
        first = bisect_left(self._starts, level.span.start - _REACH)
        last = bisect_right(self._starts, level.span.end + _NEAR)
        near = [(level.span.gap(claim.span), at) for at, claim in enumerate(self._moved[first:last], first)]
        gap, at = min(near, default=(_NEAR + 1, 0))
        return [self._moved[at]] if gap <= _NEAR else []


class Base(NamedTuple):
    """The rate of the whole, or its level before, as the rates of its parts make it."""

    equation: Equation
    claims: tuple[Claim, ...]


def bases(statements: Statements, relations: Sequence[Relation]) -> Iterator[Base]:
    """For each sum of levels that holds, whose rates are told, the sum of the levels before where it holds too."""
    used = set[frozenset[str]]()
    rates = _Rates(statements)
    for relation in relations:
        levels = _added(relation)
        if not levels or not all(map(rates.of, levels[1:])) or not relation.holds:
            continue
        for found in _holding(statements, levels, rates):
            told = frozenset(claim.id for claim in found.claims if claim.kind is not Kind.LEVEL)
            if told not in used:
                used.add(told)
                yield found


def _added(relation: Relation) -> tuple[Claim, ...] | None:
    """The whole and its parts, where the relation is such a sum."""
    condition = relation.condition
    if not isinstance(condition, Equation) or not isinstance(condition.computed, Sum):
        return None
    leaves = (*condition.stated.leaves(), *condition.computed.leaves())
    parts = len(condition.computed.terms)
    if len(leaves) != parts + 1 or not 1 < parts <= _MOST_PARTS or {leaf.claim.kind for leaf in leaves} != {Kind.LEVEL}:
        return None
    whole, *rest = sorted((size_of(leaf.claim) for leaf in leaves), key=lambda claim: -claim.quantity.value)
    return (whole, *rest)


def _holding(statements: Statements, levels: tuple[Claim, ...], rates: _Rates) -> Iterator[Base]:
    """The first rate of the whole that fits, and the first level that it had before."""
    whole, *parts = levels
    used = set[Kind]()
    for changes in islice(product(*map(rates.of, parts)), _MOST):
        if len({change.id for change in changes}) < len(changes):
            continue
        before = plus(*(Quotient(Leaf(part), rate(change)) for part, change in zip(parts, changes, strict=True)))
        told: list[tuple[Leaf, Formula, tuple[Claim, ...]]] = [
            *((Leaf(earlier), before, (earlier,)) for earlier in _earlier(statements, whole, changes)),
            *((rate(grew), Quotient(Leaf(whole), before), (whole, grew)) for grew in rates.of(whole)),
        ]
        for stated, computed, of_whole in told:
            claims, equation = (*of_whole, *parts, *changes), Equation(stated, computed)
            new = stated.claim.kind not in used and len({claim.id for claim in claims}) == len(claims)
            if new and statements.are_alike(claims) and equation.possible(ROUNDED):
                used.add(stated.claim.kind)
                yield Base(equation, claims)


def _earlier(statements: Statements, whole: Claim, rates: Sequence[Claim]) -> list[Claim]:
    """What the whole was at the time against which all the rates are told."""
    about = statements.topics[whole.id]
    times = {change.base_period for change in rates}
    base = times.pop()
    if times or base is None:
        return []
    return [level for level in statements.levels(about.during(base)) if level.quantity.unit == whole.quantity.unit]
