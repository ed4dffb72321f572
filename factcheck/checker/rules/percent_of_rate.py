"""What a rate or a share rose by is told in percentage points where it is the difference.

## What it does
Takes the earlier percentage from the later one. Where the difference is the stated change, and the change in percent is
another, the number is in percentage points, not in percent.

## Why
A rate that goes from 4 to 6 percent rose by 2 points and by 50 percent; to call it 2 percent tells the reader little.

## Example that holds
Inflation rose by 2 percentage points, from 4.0 percent to 6.0 percent.

## Example that fails
Inflation rose by 2 percent, from 4.0 percent to 6.0 percent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.arithmetic.style import rounded
from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.points import told_as_percent
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.replacement import in_unit
from factcheck.domain.check import Check, Severity, Suspect
from factcheck.domain.claim import Claim

RULE = Rule("FC303", "percent-of-rate")


def findings(statements: Statements) -> Iterator[Check]:
    for move in statements.all_growths():
        if between := told_as_percent(statements, move):
            yield _check(move.claim, *between, Severity.NOTE if move.assumed_base else Severity.WARNING)


def _check(change: Claim, now: Claim, before: Claim, severity: Severity) -> Check:
    words, quantity = in_unit(change, "percentage points"), change.quantity
    sum_ = f"{_figure(now)} − {_figure(before)} = {_points(now, before)} percentage points"
    return finding(
        RULE,
        [now, before, change],
        f"{sum_}, but the text says {quoted(change)}. Should it be {words}, or did we misread the text?",
        sum_,
        severity=severity,
        suspects=[Suspect(change.id, quantity.low, quantity.high, words, "the difference of two percentages")],
    )


def _figure(claim: Claim) -> str:
    return rounded(claim.quantity.value, decimals(claim.quantity))


def _points(now: Claim, before: Claim) -> str:
    difference: Decimal = now.quantity.value - before.quantity.value
    return rounded(difference, max(decimals(now.quantity), decimals(before.quantity)))
