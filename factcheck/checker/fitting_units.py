"""In which unit a change is told of goods that have several: a rate of their value says nothing of their weight."""

from __future__ import annotations

from itertools import product

from factcheck.checker.formula import Quotient
from factcheck.checker.leaf import Leaf
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Move, Statements
from factcheck.checker.terms import rate
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import word_shape

_SEVERAL = 2
_TO = word_shape("fitting_units", "to")


def fitting_units(statements: Statements, move: Move) -> set[str | None]:
    """The units of the levels that it led to, or that moved by just so much; all of them where it is empty."""
    if move.claim.kind is Kind.CHANGE_ABS or move.claim.divides:
        return set()
    reached = statements.levels(move.now)
    if len({now.quantity.unit for now in reached}) < _SEVERAL:
        return set()
    levels = product(reached, statements.levels(move.before))
    if led_to := {now.quantity.unit for now in reached if _is_led_to(statements, move, now)}:
        return led_to
    pairs = [(one, other) for one, other in levels if one.quantity.unit == other.quantity.unit]
    if len({now.quantity.unit for now, _ in pairs}) < _SEVERAL:
        return set()
    told = [pair for pair in pairs if pair[1].quantity.value]
    return {now.quantity.unit for now, before in told if _moved(now, before, move)}


def _is_led_to(statements: Statements, move: Move, now: Claim) -> bool:
    """Whether the change, wherever it is told, is said to have led to the level: "rose 15% to 7 million litres"."""
    rate = statements.rounded(move.claim)
    alike = [one.claim for one in statements.growths(move.now) if one.before == move.before]
    alike = [claim for claim in alike if statements.rounded(claim).meets(rate)]
    between = (
        statements.wording.between(claim.span.end, now.span.start) for claim in alike if claim.span.end < now.span.start
    )
    return any(_TO.fullmatch(words) for words in between)


def _moved(now: Claim, before: Claim, move: Move) -> bool:
    return Equation(rate(move.claim), Quotient(Leaf(now), Leaf(before))).possible(ROUNDED)
