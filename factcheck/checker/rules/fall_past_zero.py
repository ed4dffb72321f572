"""An amount falls by 100 percent at most.

## What it does
Looks for an amount that cannot go below zero (exports, output, debt) and is said to have fallen by more than 100
percent. A balance may: it goes from a surplus to a deficit.

## Why
Nothing is left after a fall of 100 percent. Mostly a rise is meant, or the earlier figure was divided by the later.

## Example that holds
Imports fell by 60 percent.

## Example that fails
Imports fell by 160 percent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.trust import SURE
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier
from factcheck.resources import vocabulary, word_shape

RULE = Rule("FC306", "fall-past-zero")
_ALL = Decimal(-100)
_PERCENT = word_shape("fall_past_zero", "percent")


def findings(statements: Statements) -> Iterator[Check]:
    for claim in statements.of(Kind.CHANGE):
        if _PERCENT.search(claim.span.quote) and _is_past_zero(claim):
            yield _check(claim)


def _is_past_zero(claim: Claim) -> bool:
    value, beyond = claim.quantity.value, claim.quantity.qualifier is Qualifier.MORE_THAN
    past = value < _ALL or (value == _ALL and beyond)
    return past and claim.series.measure in vocabulary("wording")["amounts"] and claim.confidence >= SURE


def _check(claim: Claim) -> Check:
    hedge = claim.quantity.printed.hedge
    fall = f"a fall of {f'{hedge} ' if hedge else ''}{quoted(claim)}"
    return finding(
        RULE,
        [claim],
        f"Nothing is left of an amount after a fall of 100 percent, but the text says {fall}. "
        "Should it be a rise, or did we misread the text?",
        fall,
    )
