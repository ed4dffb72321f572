"""The balance of trade is exports less imports.

## What it does
Takes the stated imports from the stated exports and compares the difference with the stated balance; also turnover
and balance together, which give each flow (turnover plus balance is twice the exports). Works on levels, on absolute
changes, and on a period that only growth rates speak of. A deficit stated without a minus is read as one.

## Why
It is the definition of the balance. A swapped surplus and deficit, a slip in a digit, or million for billion shows.

## Example that holds
Exports of $45.5 billion and imports of $41.7 billion left a surplus of $3.8 billion.

## Example that fails
Exports of $45.5 billion and imports of $41.7 billion left a surplus of $8.3 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.terms import Term, are_direct, combinations, told_by_several
from factcheck.checker.coincidences.closely import fits_closely
from factcheck.checker.identities import Lane, claims_of, lanes, steps_of
from factcheck.checker.keys import BALANCE, is_own_deficit
from factcheck.checker.relation import Equation, Relation, Rule, linear
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity

RULE = Rule("FC103", "balance-difference")


def relations(statements: Statements) -> Iterator[Relation]:
    if not statements.has_steps and BALANCE not in {about.measure for about in statements.mentioned()}:
        return
    for lane in lanes(statements):
        balances = lane.balance_terms(statements)
        if balances:
            yield from _from_levels(statements, lane, balances)
        for base in lane.bases(statements):
            ways = [steps_of(statements, about, base) for about in (lane.balance, lane.exports, lane.imports)]
            yield from _differences(statements, (1, -1, 1), ways)


def _from_levels(statements: Statements, lane: Lane, balances: list[Term]) -> Iterator[Relation]:
    exports, imports = lane.flows_terms(statements)
    turnovers = lane.turnover_terms(statements)
    yield from _differences(statements, (1, -1, 1), [balances, exports, imports])
    if not exports or _all_carried(exports):
        yield from _differences(statements, (1, -1, 2), [balances, turnovers, imports], derived=True)
    if not imports or _all_carried(imports):
        yield from _differences(statements, (1, 1, -2), [balances, turnovers, exports], derived=True)


def _all_carried(terms: list[Term]) -> bool:
    return not any(term.direct for term in terms)


def _differences(
    statements: Statements, coefficients: tuple[int, int, int], ways: list[list[Term]], derived: bool = False
) -> Iterator[Relation]:
    for terms in combinations(statements, ways):
        yield from _difference(coefficients, terms, derived)
    for terms in told_by_several(statements, ways):
        yield from (relation for relation in _difference(coefficients, terms, derived) if fits_closely(relation))


def _difference(coefficients: tuple[int, int, int], terms: Sequence[Term], derived: bool) -> Iterator[Relation]:
    if equation := _either_sign(coefficients, terms):
        indirect = derived or not are_direct(terms)
        ceiling = Severity.WARNING if _fits_turned(coefficients, terms) else Severity.ERROR
        yield Relation(RULE, equation, claims_of(terms), derived=indirect, ceiling=ceiling)


def _fits_turned(coefficients: Sequence[int], terms: Sequence[Term]) -> bool:
    """Whether the three fit to the last digit but for the sign, so that we may have taken sales for purchases."""
    signed, turned = linear(coefficients, terms), _turned(coefficients, terms)
    return bool(signed and turned and not signed.possible(ROUNDED) and turned.possible(ROUNDED))


def _turned(coefficients: Sequence[int], terms: Sequence[Term]) -> Equation | None:
    return linear((-coefficients[0], *coefficients[1:]), terms)


def _either_sign(coefficients: Sequence[int], terms: Sequence[Term]) -> Equation | None:
    """The equation with the balance as it is signed, else with the other sign where only that fits and may be meant."""
    if not any(map(is_own_deficit, terms[0].claims)) and _fits_turned(coefficients, terms):
        return _turned(coefficients, terms)
    return linear(coefficients, terms)
