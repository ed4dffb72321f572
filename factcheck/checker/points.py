"""A change of a rate or a share that is told in percent and is the difference of the two, in percentage points."""

from __future__ import annotations

from itertools import product

from factcheck.checker.arithmetic.formula import Quotient, minus
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS
from factcheck.checker.keys import Topic
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Move, Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import word_set


def is_of_prices(move: Move) -> bool:
    """Whether prices grew by so much, and not the rate: "inflation was 5% in May and 4% in April; prices rose 0.4%"."""
    return move.claim.kind is Kind.CHANGE and move.now.measure == "inflation"


def told_as_percent(statements: Statements, move: Move) -> tuple[Claim, Claim] | None:
    """The percentages now and before whose difference the change is, where their quotient is certainly another."""
    change = move.claim
    if change.kind is not Kind.CHANGE or change.quantity.unit != "percent" or _names_prices(change):
        return None
    reached = _percentages(statements, move.now)
    for now, before in product(reached, _percentages(statements, move.before)) if reached else ():
        alike = now.id != before.id and (now.kind, now.against) == (before.kind, before.against)
        if now.kind is Kind.SHARE and _is_told_apart(statements, change, now):
            continue
        if alike and statements.are_alike((now, before, change)) and _only_as_points(change, now, before):
            return now, before
    return None


def _names_prices(change: Claim) -> bool:
    """Whether the change is told in so many words of prices, which are no rate: "prices rose 0.3 percent in May"."""
    quotes = (reason.quote or "" for reason in change.reasons if reason.slot == "measure")
    return any(word in quote.lower() for quote in quotes for word in word_set("wording", "of_prices"))


def _is_told_apart(statements: Statements, change: Claim, now: Claim) -> bool:
    """Whether another sentence tells the change, which there is one of the flow and not of the share of it."""
    wording = statements.wording
    return wording.sentence(change) is not None and not wording.in_one_sentence(change, now)


def _percentages(statements: Statements, about: Topic) -> list[Claim]:
    found = [*statements.levels(about), *statements.shares(about)]
    return [claim for claim in found if claim.quantity.unit == "percent" and claim.series.period]


def _only_as_points(change: Claim, now: Claim, before: Claim) -> bool:
    difference = Equation(Leaf(change), minus(Leaf(now), Leaf(before)))
    quotient = Equation(Leaf(change, Use.GROWTH), Quotient(Leaf(now), Leaf(before)))
    return difference.possible(ROUNDED) and not quotient.possible(TIERS[Severity.NOTE])
