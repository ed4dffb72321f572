"""Shares that are said to be all add to 100 percent.

## What it does
Adds the shares of a sentence or a paragraph up to one that is called "the rest" or "the remaining", and compares the
sum with 100 percent. Where parts of parts or other percentages stand among them it is silent.

## Why
The rest is computed from the other shares, and is forgotten when one of them is corrected.

## Example that holds
Tea made up 40 percent of exports, coffee 35 percent and flowers the remaining 25 percent.

## Example that fails
Tea made up 40 percent of exports, coffee 35 percent and flowers the remaining 15 percent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.arithmetic.style import rounded
from factcheck.checker.closed_lists import closed_shares, left_for, misses
from factcheck.checker.explain import quoted
from factcheck.checker.figures import Figures
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import candidates, question, suspect
from factcheck.checker.suspects.settling import settled_by
from factcheck.checker.trust import MOST_SUSPECTS, READ
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim

RULE = Rule("FC308", "shares-closed")


def findings(statements: Statements) -> Iterator[Check]:
    figures = Figures(statements.claims)
    for listed in closed_shares(statements):
        if min(share.confidence for share in listed) >= READ:
            yield _failed(listed, figures) if misses(listed) else _held(listed)


def _held(listed: Sequence[Claim]) -> Check:
    return finding(
        RULE,
        listed,
        f"{_sum(listed)}, and {quoted(listed[-1])} is said to be the rest.",
        _sum(listed),
        outcome=Outcome.HOLDS,
        severity=Severity.NOTE,
        settles=settled_by((share, left_for(share, listed)) for share in listed),
    )


def _failed(listed: Sequence[Claim], figures: Figures) -> Check:
    """The suspects are the shares that another figure would mend, of equally likely ones the rest itself first."""
    likeliest = candidates(figures, _wanted(listed))[:MOST_SUSPECTS]
    suspects = [suspect(candidate) for candidate in likeliest]
    asked = question(likeliest[0], suspects[0]) if suspects else "Did we misread the text?"
    message = f"{_sum(listed)}, but {quoted(listed[-1])} is said to be the rest. {asked}"
    return finding(RULE, listed, message, _sum(listed), suspects=suspects)


def _wanted(listed: Sequence[Claim]) -> Iterator[tuple[Claim, Interval]]:
    for share in reversed(listed):
        left = left_for(share, listed)
        if left.middle > 0:
            yield share, left


def _sum(listed: Sequence[Claim]) -> str:
    places = max(decimals(share.quantity) for share in listed)
    figures = [rounded(share.quantity.value, decimals(share.quantity)) for share in listed]
    total = sum(share.quantity.value for share in listed)
    return f"{' + '.join(figures)} = {rounded(total, places)} percent"  # type: ignore[arg-type]
