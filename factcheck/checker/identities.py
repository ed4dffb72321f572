"""What holds by definition: turnover and balance of two partners, groups of countries as the sum of their members."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.checker.arithmetic.terms import Term, carried, level_terms, stated, step_terms
from factcheck.checker.keys import BALANCE, FLOW, NON, TURNOVER, Topic, balance, between, flow, turnover
from factcheck.checker.statements import Members, Statements, once
from factcheck.domain.claim import Claim
from factcheck.domain.period import Period

MOST_MEMBERS = 12
"""A group of more is not added up."""


class Lane(NamedTuple):
    """Trade of one area with another in one product and period, seen from the first."""

    reporter: str
    partner: str
    product: str | None
    period: Period | None

    @property
    def exports(self) -> Topic:
        return flow(self.reporter, self.partner, self.product, self.period)

    @property
    def imports(self) -> Topic:
        return flow(self.partner, self.reporter, self.product, self.period)

    @property
    def turnover(self) -> Topic:
        return turnover(self.reporter, self.partner, self.product, self.period)

    @property
    def balance(self) -> Topic:
        return balance(self.reporter, self.partner, self.product, self.period)

    def turnover_terms(self, statements: Statements) -> list[Term]:
        return level_terms(statements, self.turnover)

    def flows_terms(self, statements: Statements) -> list[list[Term]]:
        """Exports and imports; where only one of them is told of all goods but some, the other of all that is told.

        Who sells oil buys none: beside non-oil exports its imports are all there are.
        """
        ways = [level_terms(statements, about) for about in (self.exports, self.imports)]
        if NON in (self.product or "").split() and any(ways):
            all_goods = self._replace(product=None)
            wide = [stated(statements.levels(about)) for about in (all_goods.exports, all_goods.imports)]
            return [_with_other_units(told, other) for told, other in zip(ways, wide, strict=True)]
        return ways

    def balance_terms(self, statements: Statements) -> list[Term]:
        """The balance as stated, else as it follows from another period."""
        return stated(statements.levels(self.balance)) or carried(statements, self.balance)

    def bases(self, statements: Statements) -> list[Period]:
        """The periods against which absolute changes of the lane are measured."""
        if not statements.has_steps:
            return []
        topics = (self.turnover, self.exports, self.imports, self.balance)
        moves = (move for about in topics for move in statements.steps(about))
        return sorted({move.before.period for move in moves if move.before.period})


def _with_other_units(told: list[Term], other: Sequence[Term]) -> list[Term]:
    """The terms, and others in units in which none of them is told."""
    units = {term.unit for term in told}
    return told + [term for term in other if term.unit not in units]


@once
def lanes(statements: Statements) -> list[Lane]:
    """Each pair of partners that the article speaks of, once for each product and period, the reporter first."""
    found: dict[tuple[frozenset[str], str | None, Period | None], Lane] = {}
    for about in statements.mentioned():
        measure, origin, destination, product, period = about
        if measure not in (FLOW, TURNOVER, BALANCE) or not origin or not destination or origin == destination:
            continue
        key = frozenset((origin, destination)), product, period
        if measure == BALANCE or key not in found:
            found[key] = Lane(*_seen_from(origin, destination), product, period)
    return list(found.values())


def _seen_from(origin: str, destination: str) -> tuple[str, str]:
    """The pair with the area whose trade it is first: never the world."""
    return (destination, origin) if origin == "world" else (origin, destination)


def steps_of(statements: Statements, about: Topic, base: Period) -> list[Term]:
    return step_terms(statements, about, about.during(base))


def claims_of(terms: Sequence[Term]) -> tuple[Claim, ...]:
    return tuple([claim for term in terms for claim in term.claims])


def parts_of(area: str, period: Period | None, members: Members) -> frozenset[str]:
    """The areas that an area is made of: of several named together, themselves; of a group, its members."""
    return frozenset(area.split("+")) if "+" in area else members(area, period)


def splits(about: Topic, members: Members) -> list[list[Topic]]:
    """The topic's parts by the members of the group on either side of it; a member trades with all the others."""
    one, other = about.origin, about.destination
    found = []
    if one and (not one.isupper() or "+" in one):
        found.append([between(about, part, other) for part in _several(one, about.period, members) if part != other])
    if other and (not other.isupper() or "+" in other):
        found.append([between(about, one, part) for part in _several(other, about.period, members) if part != one])
    return list(filter(None, found))


def _several(area: str, period: Period | None, members: Members) -> list[str]:
    """The areas that an area is made of in their order, none where they are not known or too many."""
    parts = sorted(parts_of(area, period, members))
    return parts if 1 < len(parts) <= MOST_MEMBERS else []
