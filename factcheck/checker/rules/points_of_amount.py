"""An amount rises or falls by percent, a rate or a share by percentage points.

## What it does
Looks for an amount (exports, output, debt) of which the text says that it rose or fell by percentage points. Where a
rate, a share, growth or a contribution is spoken of nearby the points may be those of that, and the rule is silent.

## Why
Points are the difference of two percentages; the growth of an amount has none, and a reader cannot tell what is meant.

## Example that holds
Exports rose by 5 percent; their share in output rose by 5 percentage points.

## Example that fails
Exports rose by 5 percentage points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.replacement import in_unit
from factcheck.checker.trust import SURE
from factcheck.domain.check import Check, Suspect
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC302", "points-of-amount")


def findings(statements: Statements) -> Iterator[Check]:
    for claim in statements.of(Kind.CHANGE_ABS):
        if _is_points_of_amount(claim) and _is_growth(statements, claim):
            yield _check(claim)


def _is_points_of_amount(claim: Claim) -> bool:
    points = claim.quantity.unit == "percentage_points"
    return points and claim.series.measure in vocabulary("wording")["amounts"] and claim.confidence >= SURE


def _is_growth(statements: Statements, claim: Claim) -> bool:
    """Whether the text says "rose by" right before the points, not of anything, and no rate or percentage is near."""
    before, after = statements.wording.before(claim), statements.wording.after(claim)
    of_something = after.startswith(" of ")
    return bool(_moved_by().search(before)) and not of_something and not _of_a_rate().search(f"{before} # {after}")


@cache
def _moved_by() -> re.Pattern[str]:
    words = vocabulary("wording")
    moved, by = any_of((*words["rose"], *words["fell"])), any_of(words["by"])
    return re.compile(rf"\b(?:{moved}) (?:(?:{by}) )*$")


@cache
def _of_a_rate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['rates'])})\b|\d ?(?:%|percent\b|per cent\b)")


def _check(claim: Claim) -> Check:
    words, quantity = in_unit(claim, "percent"), claim.quantity
    return finding(
        RULE,
        [claim],
        f"An amount does not rise or fall by percentage points. Should {quoted(claim)} be {words}, "
        "or is the text about a rate or a share?",
        f"{quoted(claim)} of {claim.series.measure.removeprefix('other:')}",
        suspects=[Suspect(claim.id, quantity.low, quantity.high, words, "the growth of an amount is in percent")],
    )
