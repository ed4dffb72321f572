"""Which way a trade balance leans, and how far, by whichever of the flows and the turnover are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checker.arithmetic.calculation import worked
from factcheck.checker.arithmetic.formula import Formula, Quotient, Sum, minus
from factcheck.checker.arithmetic.terms import Term, stated
from factcheck.checker.facts import of_one_unit
from factcheck.checker.identities import Lane, claims_of
from factcheck.checker.keys import BALANCE, Topic
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind


@dataclass(frozen=True, slots=True)
class Leaning:
    """One way to the flows of a lane: two of exports, imports and turnover, each as a sum of what is told."""

    exports: Formula
    imports: Formula
    pair: tuple[tuple[int, int, Formula], tuple[int, int, Formula]]
    """Each told number with how often it counts as exports and as imports, so that it stands in a sum once."""
    claims: tuple[Claim, ...]

    def exceeds(self, times: Decimal, *, turned: bool = False) -> Formula:
        """What is positive where the exports are more than so many times the imports; the other way if `turned`."""
        if turned:
            return Sum(tuple((imports - times * exports, told) for exports, imports, told in self.pair))
        return Sum(tuple((exports - times * imports, told) for exports, imports, told in self.pair))

    @property
    def turned(self) -> bool:
        """Whether the imports are the larger flow."""
        return self.imports.nominal() > self.exports.nominal()

    def told(self) -> str:
        """The larger flow as a multiple of the smaller one."""
        large, small = (self.imports, self.exports) if self.turned else (self.exports, self.imports)
        return worked(Quotient(large, small), Kind.RATIO)


def lane_of(about: Topic) -> Lane | None:
    """The trade that a balance is of, None where a side is not known."""
    if about.measure != BALANCE or not about.origin or not about.destination or about.period is None:
        return None
    return Lane(about.origin, about.destination, about.product, about.period)


def leanings(statements: Statements, lane: Lane) -> Iterator[Leaning]:
    """Every way to both flows: exports and imports as told, or one of them and the turnover."""
    exports, imports, both = (stated(statements.levels(t)) for t in (lane.exports, lane.imports, lane.turnover))
    for x, m in of_one_unit(exports, imports):
        yield Leaning(x.formula, m.formula, ((1, 0, x.formula), (0, 1, m.formula)), claims_of((x, m)))
    if not exports:
        for t, m in of_one_unit(both, imports):
            rest = minus(t.formula, m.formula)
            yield Leaning(rest, m.formula, ((1, 0, t.formula), (-1, 1, m.formula)), claims_of((t, m)))
    if not imports:
        for t, x in of_one_unit(both, exports):
            rest = minus(t.formula, x.formula)
            yield Leaning(x.formula, rest, ((0, 1, t.formula), (1, -1, x.formula)), claims_of((t, x)))


def balances(statements: Statements, about: Topic) -> list[Term]:
    """The balance as it is told, from either side."""
    other = about._replace(origin=about.destination, destination=about.origin)
    seen = [Term(Sum(((Decimal(-1), t.formula),)), t.claims, t.unit) for t in stated(statements.levels(other))]
    return stated(statements.levels(about)) + seen
