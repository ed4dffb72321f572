"""In which unit a change is told of goods that have several: a rate of their value says nothing of their weight."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from factcheck.checker.arithmetic.formula import Quotient
from factcheck.checker.arithmetic.leaf import Leaf, rate
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.statements import Move, Statements
from factcheck.checker.suspects.typos import is_money
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import word_shape

_SEVERAL = 2
_TO = word_shape("fitting_units", "to")


def fitting_units(statements: Statements, move: Move) -> set[str | None]:
    """The units of the levels that it led to, of those in its sentence or that moved by just so much, or of the last.

    All of them where it is empty.
    """
    if move.claim.kind is Kind.CHANGE_ABS or move.claim.divides:
        return set()
    reached, left = statements.levels(move.now), statements.levels(move.before)
    units = _units((*reached, *left))
    if len(units) < _SEVERAL:
        return set()
    tellings = _tellings(statements, move)
    if led_to := _units(now for now in reached if any(_is_led_to(statements, told, now) for told in tellings)):
        return led_to
    together = statements.wording.in_one_sentence
    beside = _units(level for level in (*reached, *left) if any(together(level, told) for told in tellings))
    if len(beside) == 1:
        return beside
    if not beside and statements.is_by_volume(move.claim):
        return {unit for unit in units if not is_money(unit)}
    moved = {now.quantity.unit for now, before in product(reached, left) if _moved(now, before, move)}
    place = move.claim.span.start
    if moved or beside or statements.wording.sentence(move.claim) is None:
        return moved or beside
    return _units(sorted(reached, key=lambda now: (now.span.start > place, move.claim.span.gap(now.span)))[:1])


def may_have_moved(statements: Statements, change: Claim, now: Claim, before: Claim) -> bool:
    """Whether the change may be that of the two levels: told in their unit, and from the time of the second."""
    for move in statements.moves_by(change):
        units = fitting_units(statements, move)
        if (units and now.quantity.unit not in units) or move.is_of_another_base(now, before):
            return False
    return True


def _units(levels: Iterable[Claim]) -> set[str | None]:
    return {level.quantity.unit for level in levels}


def _tellings(statements: Statements, move: Move) -> list[Claim]:
    """The change, wherever it is told."""
    told = statements.rounded(move.claim)
    alike = (one.claim for one in statements.growths(move.now) if one.before == move.before)
    return [claim for claim in alike if statements.rounded(claim).meets(told)]


def _is_led_to(statements: Statements, change: Claim, now: Claim) -> bool:
    """Whether the change is said to have led to the level: "rose 15% to 7 million litres"."""
    led = change.span.end < now.span.start
    return led and _TO.fullmatch(statements.wording.between(change.span.end, now.span.start)) is not None


def _moved(now: Claim, before: Claim, move: Move) -> bool:
    if now.quantity.unit != before.quantity.unit or not before.quantity.value:
        return False
    return rate(move.claim).interval(ROUNDED).meets(Quotient(Leaf(now), Leaf(before)).interval(ROUNDED))
