"""Where two figures add to a third, so do the figures before that their growth rates lead back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from factcheck.checker.formula import Leaf, Quotient, Sum, plus
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
    """The rate of the whole as the rates of its parts make it."""

    equation: Equation
    claims: tuple[Claim, ...]


def bases(statements: Statements, relations: Sequence[Relation]) -> Iterator[Base]:
    """For each sum of two levels that holds, whose rates are told, the sum of the levels before where it holds too."""
    used = set[frozenset[str]]()
    moved = _Moved.of(statements)
    for relation in relations:
        levels = _added(relation)
        if levels and (found := _holding(statements, levels, moved)) and relation.holds:
            rates = frozenset(claim.id for claim in found.claims[len(levels) :])
            if rates not in used:
                used.add(rates)
                yield found


def _added(relation: Relation) -> tuple[Claim, ...] | None:
    """The whole and its two parts, where the relation is such a sum."""
    condition = relation.condition
    if not isinstance(condition, Equation) or not isinstance(condition.computed, Sum):
        return None
    leaves = [*condition.stated.leaves(), *condition.computed.leaves()]
    if len(condition.computed.terms) != 2 or len(leaves) != 3:
        return None
    if {leaf.claim.kind for leaf in leaves} != {Kind.LEVEL}:
        return None
    whole, *parts = sorted((size_of(leaf.claim) for leaf in leaves), key=lambda claim: -claim.quantity.value)
    return (whole, *parts)


def _holding(statements: Statements, levels: tuple[Claim, ...], moved: _Moved) -> Base | None:
    ways = [_rates(statements, level, moved) for level in levels]
    for rates in islice(product(*ways), _MOST):
        if len({claim.id for claim in rates}) < len(levels) or not statements.agree_on_source((*levels, *rates)):
            continue
        whole, *parts = levels
        before = [Quotient(Leaf(part), rate(change)) for part, change in zip(parts, rates[1:], strict=True)]
        equation = Equation(rate(rates[0]), Quotient(Leaf(whole), plus(*before)))
        if equation.possible(ROUNDED):
            return Base(equation, (*levels, *rates))
    return None


def _rates(statements: Statements, level: Claim, moved: _Moved) -> list[Claim]:
    """The rates at which the level grew: those told of the same, and the one of `moved` right beside it."""
    told = [move.claim for move in statements.growths(statements.topics[level.id])]
    return list({claim.id: claim for claim in (*told, *moved.beside(level))}.values())
