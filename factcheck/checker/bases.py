"""Where figures add to another, so do the figures before that their growth rates lead back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from factcheck.checker.formula import Formula, Leaf, Quotient, Sum, plus
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation, Relation
from factcheck.checker.statements import Statements
from factcheck.checker.terms import rate
from factcheck.checker.ways import size_of
from factcheck.domain.claim import Claim, Kind

_NEAR = 60
"""Within so many characters of an amount stands the rate at which it grew."""
_REACH = _NEAR + 500
"""Within so many characters of it that rate begins, however long it is told."""
_MOST = 8
_MOST_PARTS = 4


class _Moved(NamedTuple):
    """The changes and multiples in the order of the text, and where each begins."""

    claims: list[Claim]
    starts: list[int]

    @classmethod
    def of(cls, statements: Statements) -> _Moved:
        claims = [claim for claim in statements.claims if claim.kind in (Kind.CHANGE, Kind.RATIO)]
        return cls(claims, [claim.span.start for claim in claims])

    def beside(self, level: Claim) -> list[Claim]:
        """The one right beside the level, if there is any."""
        first = bisect_left(self.starts, level.span.start - _REACH)
        last = bisect_right(self.starts, level.span.end + _NEAR)
        near = [(level.span.gap(claim.span), at) for at, claim in enumerate(self.claims[first:last], first)]
        gap, at = min(near, default=(_NEAR + 1, 0))
        return [self.claims[at]] if gap <= _NEAR else []


class Base(NamedTuple):
    """The rate of the whole, or its level before, as the rates of its parts make it."""

    equation: Equation
    claims: tuple[Claim, ...]


def bases(statements: Statements, relations: Sequence[Relation]) -> Iterator[Base]:
    """For each sum of levels that holds, whose rates are told, the sum of the levels before where it holds too."""
    used = set[frozenset[str]]()
    moved = _Moved.of(statements)
    for relation in relations:
        levels = _added(relation)
        for found in _holding(statements, levels, moved) if levels and relation.holds else ():
            told = frozenset(claim.id for claim in found.claims if claim.kind is not Kind.LEVEL)
            if told not in used:
                used.add(told)
                yield found


def _added(relation: Relation) -> tuple[Claim, ...] | None:
    """The whole and its parts, where the relation is such a sum."""
    condition = relation.condition
    if not isinstance(condition, Equation) or not isinstance(condition.computed, Sum):
        return None
    leaves = [*condition.stated.leaves(), *condition.computed.leaves()]
    parts = len(condition.computed.terms)
    if len(leaves) != parts + 1 or not 1 < parts <= _MOST_PARTS or {leaf.claim.kind for leaf in leaves} != {Kind.LEVEL}:
        return None
    whole, *rest = sorted((size_of(leaf.claim) for leaf in leaves), key=lambda claim: -claim.quantity.value)
    return (whole, *rest)


def _holding(statements: Statements, levels: tuple[Claim, ...], moved: _Moved) -> Iterator[Base]:
    """The first rate of the whole that fits, and the first level that it had before."""
    whole, *parts = levels
    used = set[Kind]()
    for rates in islice(product(*(_rates(statements, part, moved) for part in parts)), _MOST):
        before = plus(*(Quotient(Leaf(part), rate(change)) for part, change in zip(parts, rates, strict=True)))
        told: list[tuple[Leaf, Formula, tuple[Claim, ...]]] = [
            *((Leaf(earlier), before, (earlier,)) for earlier in _earlier(statements, whole, rates)),
            *((rate(grew), Quotient(Leaf(whole), before), (whole, grew)) for grew in _rates(statements, whole, moved)),
        ]
        for stated, computed, of_whole in told:
            claims, equation = (*of_whole, *parts, *rates), Equation(stated, computed)
            new = stated.claim.kind not in used and len({claim.id for claim in claims}) == len(claims)
            if new and statements.agree_on_source(claims) and equation.possible(ROUNDED):
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


def _rates(statements: Statements, level: Claim, moved: _Moved) -> list[Claim]:
    """The rates at which the level grew: those told of the same, and the one of `moved` right beside it."""
    told = [move.claim for move in statements.growths(statements.topics[level.id])]
    return list({claim.id: claim for claim in (*told, *moved.beside(level))}.values())
