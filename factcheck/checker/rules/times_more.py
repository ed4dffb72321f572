"""A multiple says how many times as much, so that it can be read in one way only.

## What it does
Looks for "three times more than" and its like where the article gives no figures that tell which of the two readings
is meant: three times as much, or four times.

## Why
Readers and writers are divided over it, and the two readings differ by the whole of the smaller amount.

## Example that holds
Imports were three times as large as a year before.

## Example that fails
Imports were three times larger than a year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.rules import ratio_of
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC305", "times-more")


def findings(statements: Statements) -> Iterator[Check]:
    """An undecided check for each: the wording is no error, but it settles nothing."""
    unsettled = [claim for claim in statements.of(Kind.RATIO) if not claim.divides]
    told = {claim.id: found[1] for claim in unsettled if (found := _more().match(statements.wording.after(claim)))}
    if not told:
        return
    settled = {claim.id for relation in ratio_of.relations(statements) for claim in relation.claims}
    yield from (_check(claim, told[claim.id]) for claim in unsettled if claim.id in told.keys() - settled)


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf" ({any_of(vocabulary('numbers')['increment_words'])}) than\b")


def _check(claim: Claim, more: str) -> Check:
    times = claim.quantity.value
    either = f"{times.normalize():f} times as much or {(times + 1).normalize():f} times as much"
    return finding(
        RULE,
        [claim],
        f'"{quoted(claim)} {more} than" may be {either}; no figures in the text tell which.',
        either,
        severity=Severity.NOTE,
        outcome=Outcome.UNDECIDED,
    )
