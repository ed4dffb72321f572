"""A percentage has a percent sign.

## What it does
Tells a change or a share that is printed with a dollar sign behind it, while the amounts around it have theirs before
them and a word of scale: the two signs stand side by side on the keyboard. Other checks take it as the percentage.

## Why
"A rise of 165$, to $8.01 million" says nothing to a reader, who has to guess that 165 percent is meant.

## Example that holds
Rubber exports rose 165%, to $8.01 million.

## Example that fails
Rubber exports rose 165$, to $8.01 million.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check, Suspect
from factcheck.domain.claim import Claim

RULE = Rule("FC309", "misprinted-sign")
_SIGN = "$"


def findings(statements: Statements) -> Iterator[Check]:
    """One for each percentage with the wrong sign."""
    for claim in statements.claims:
        if claim.quantity.unit == "percent" and claim.span.quote.endswith(_SIGN):
            yield _check(claim)


def _check(claim: Claim) -> Check:
    words, quantity = claim.span.quote.removesuffix(_SIGN) + "%", claim.quantity
    return finding(
        RULE,
        [claim],
        f"{quoted(claim)} is no amount here. Should it be {words}, or did we misread the text?",
        f"{quoted(claim)} for {words}",
        suspects=[Suspect(claim.id, quantity.low, quantity.high, words, "the sign beside it on the keyboard")],
    )
