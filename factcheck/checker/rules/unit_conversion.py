"""An amount told in two physical units is the same in both.

## What it does
Converts the first of two amounts side by side ("2.1 million hectares (5.2 million acres)") into the unit of the second
and compares: weights, areas, lengths, volumes, energy, and packs where their size is told ("60-kg bags"). As writers
convert roughly, tons may be short, long or metric, and gas is measured at different temperatures, 12 percent are left
alone. What depends on the goods (barrels in tonnes) is not compared. Pounds and tonnes, or kWh and GWh, may come out as
one unit; then the rule on repeated figures compares them.

## Why
A conversion is done by hand, often by another person than the writer, and seldom read again.

## Example that holds
The sown area reached 2.1 million hectares (5.2 million acres).

## Example that fails
The sown area reached 2.1 million hectares (52 million acres).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.physical import factor, unit_of
from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.explain import quoted
from factcheck.checker.figures import Figures
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.retold import Retold, retold
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import candidates, question, suspect
from factcheck.checker.suspects.replacement import replacement
from factcheck.checker.suspects.settling import settled_by
from factcheck.domain.check import Check, Outcome, Severity

RULE = Rule("FC113", "unit-conversion")
_ROUGH = Decimal("1.12")


def findings(statements: Statements) -> Iterator[Check]:
    for told in retold(statements):
        times = _factor(told)
        if times is not None and told.first.quantity.value > 0 < told.second.quantity.value:
            yield _check(statements, told, times)


def _factor(told: Retold) -> Decimal | None:
    """How many of the second unit make one of the first, None where they measure different things."""
    first, second = unit_of(told.first), unit_of(told.second)
    return factor(first, second) if first and second and first != second else None


def _check(statements: Statements, told: Retold, times: Decimal) -> Check:
    first, second = told
    sum_ = f"{quoted(first)} = {replacement(second, first.quantity.value * times)}"
    one, other = (reading(claim.quantity, TIERS[Severity.WARNING]) for claim in told)
    if other.meets(_roughly(one.times(times))):
        message = f"{sum_}, which fits {quoted(second)} in the text."
        left = (first, _roughly(other.times(1 / times))), (second, _roughly(one.times(times)))
        held = settled_by(left)
        return finding(RULE, told, message, sum_, severity=Severity.NOTE, outcome=Outcome.HOLDS, settles=held)
    one, other = (reading(claim.quantity, TIERS[Severity.NOTE]) for claim in told)
    wanted = (first, other.times(1 / times)), (second, one.times(times))
    likeliest = candidates(Figures(statements.claims), wanted)
    suspects = [suspect(candidate) for candidate in likeliest]
    asked = question(likeliest[0], suspects[0])
    return finding(
        RULE,
        told,
        f"{sum_}, but the text says {quoted(second)}. {asked}",
        sum_,
        severity=Severity.ERROR,
        suspects=suspects,
    )


def _roughly(exact: Interval) -> Interval:
    return Interval(exact.low / _ROUGH, exact.high * _ROUGH)
