"""In which unit a change is told of goods that have several: a rate of their value says nothing of their weight."""

from __future__ import annotations

from itertools import product

from factcheck.checker.formula import Leaf, Quotient
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Move, Statements
from factcheck.checker.terms import rate
from factcheck.domain.claim import Claim, Kind

_SEVERAL = 2


def fitting_units(statements: Statements, move: Move) -> set[str | None]:
    """The units of levels that moved by just so much, where there are several; all of them where it is empty."""
    if move.claim.kind is Kind.CHANGE_ABS or move.claim.divides:
        return set()
    reached = statements.levels(move.now)
    if len({now.quantity.unit for now in reached}) < _SEVERAL:
        return set()
    levels = product(reached, statements.levels(move.before))
    pairs = [(one, other) for one, other in levels if one.quantity.unit == other.quantity.unit]
    if len({now.quantity.unit for now, _ in pairs}) < _SEVERAL:
        return set()
    told = [pair for pair in pairs if pair[1].quantity.value]
    return {now.quantity.unit for now, before in told if _moved(now, before, move)}


def _moved(now: Claim, before: Claim, move: Move) -> bool:
    return Equation(rate(move.claim), Quotient(Leaf(now), Leaf(before))).possible(ROUNDED)
