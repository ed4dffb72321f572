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

from factcheck.checker.calculation import rounded
from factcheck.checker.closed_lists import closed_shares, left_for, misses
from factcheck.checker.explain import bounds, quoted
from factcheck.checker.finding import finding
from factcheck.checker.precision import decimals
from factcheck.checker.relation import Rule
from factcheck.checker.replacement import replacement
from factcheck.checker.statements import Statements
from factcheck.checker.trust import MOST_SUSPECTS, READ
from factcheck.checker.typos import guess
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim

RULE = Rule("FC308", "shares-closed")


def findings(statements: Statements) -> Iterator[Check]:
    for listed in closed_shares(statements):
        if min(share.confidence for share in listed) >= READ:
            yield _failed(listed) if misses(listed) else _held(listed)


def _held(listed: Sequence[Claim]) -> Check:
    return finding(
        RULE,
        listed,
        f"{_sum(listed)}, and {quoted(listed[-1])} is said to be the rest.",
        _sum(listed),
        outcome=Outcome.HOLDS,
        severity=Severity.NOTE,
    )


def _failed(listed: Sequence[Claim]) -> Check:
    suspects = _suspects(listed)
    question = "Did we misread the text?"
    if suspects:
        quote = next(quoted(share) for share in listed if share.id == suspects[0].claim)
        question = f"Should {quote} be {suspects[0].replacement}, or did we misread the text?"
    message = f"{_sum(listed)}, but {quoted(listed[-1])} is said to be the rest. {question}"
    return finding(RULE, listed, message, _sum(listed), suspects=suspects)


def _sum(listed: Sequence[Claim]) -> str:
    places = max(decimals(share.quantity) for share in listed)
    figures = [rounded(share.quantity.value, decimals(share.quantity)) for share in listed]
    total = sum(share.quantity.value for share in listed)
    return f"{' + '.join(figures)} = {rounded(total, places)} percent"  # type: ignore[arg-type]


def _suspects(listed: Sequence[Claim]) -> list[Suspect]:
    """The shares that another figure would mend, the likeliest slip first; of equals the rest itself."""
    found = []
    for share in reversed(listed):
        left = left_for(share, listed)
        if left.middle > 0:
            likelihood = guess(share.quantity, left, (), signed=False).likelihood
            why = f"the other shares leave {bounds(share.quantity, left)}"
            found.append((likelihood, Suspect(share.id, left.low, left.high, replacement(share, left.middle), why)))
    found.sort(key=lambda pair: -pair[0])
    return [suspect for _, suspect in found[:MOST_SUSPECTS]]
