"""A level, the level before and the absolute change fit together.

## What it does
Takes the level before from the level now and compares the difference with the stated change. The change of a deficit
is signed by its size: a deficit that grew by $2 billion changed by +2. What a revision of the level before by less than
2 percent explains, or the rounding of the levels, is a warning and no error.

## Why
A rise told as a fall, or a change taken from another line of the table, shows here.

## Example that holds
Imports reached $793.5 million, $98.9 million more than the $694.6 million of a year before.

## Example that fails
Exports came to $134.1 million, $42.6 million more than the $176.7 million of a year before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.formula import minus
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.terms import Term, combinations, stated
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import BALANCE
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.rules.growth import from_base
from factcheck.checker.statements import Move, Statements
from factcheck.domain.claim import Claim

RULE = Rule("FC106", "absolute-change")


def relations(statements: Statements) -> Iterator[Relation]:
    for move in statements.all_steps():
        step = Leaf(move.claim)
        ways = [stated(_reached(statements, move)), stated(statements.levels(move.before))]
        change = [Term(step, (move.claim,), _unit_of_levels(move.claim.quantity.unit))]
        for now, before, _ in combinations(statements, [*ways, change]):
            equation = Equation(step, minus(now.formula, before.formula))
            sized = move.now.measure == BALANCE or statements.is_below_nothing(move)
            if sized and not equation.possible(ROUNDED):
                equation = _by_size(equation, Equation(step, minus(before.formula, now.formula)))
            claims = (*claims_of((now, before)), move.claim)
            if _is_of_another(statements, move, *claims[:2]) or move.is_of_another_base(*claims[:2]):
                continue
            yield from_base(Relation(RULE, equation, claims), move)


def _reached(statements: Statements, move: Move) -> Sequence[Claim]:
    """The levels now: those that the change's own sentence tells where it tells any, "fell by $169 million to $18bn".

    Another level of that time may be of more: all reserves, not those of the central bank.
    """
    levels = statements.levels(move.now)
    return [level for level in levels if statements.wording.in_one_sentence(level, move.claim)] or levels


def _is_of_another(statements: Statements, move: Move, now: Claim, before: Claim) -> bool:
    """Whether the level before is told beside another level now: "all fell to $9bn from $10bn, the bank's to $8bn"."""
    if statements.wording.in_one_sentence(now, before):
        return False
    beside = (one for one in statements.levels(move.now) if statements.wording.in_one_sentence(one, before))
    return any(one.quantity.value != now.quantity.value for one in beside)


def _by_size(signed: Equation, turned: Equation) -> Equation:
    return turned if turned.possible(ROUNDED) else signed


def _unit_of_levels(unit: str | None) -> str | None:
    return "percent" if unit == "percentage_points" else unit
