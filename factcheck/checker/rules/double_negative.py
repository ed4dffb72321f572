"""A fall is told by a word or by a minus, not by both.

## What it does
Looks for a word of falling right before a number with a minus: "fell by −5 percent", "a decline of minus 3 percent".

## Why
To the letter such a fall is a rise. It comes from a table whose sign was copied into a sentence.

## Example that holds
Exports fell by 5 percent; the change was −5 percent.

## Example that fails
Exports fell by −5 percent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check, Suspect
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC304", "double-negative")
_SIGNS = "-−–"


def findings(statements: Statements) -> Iterator[Check]:
    for claim in statements.of(Kind.CHANGE, Kind.CHANGE_ABS):
        if found := _negated_fall().search(statements.wording.before(claim)):
            yield _check(claim, found[0].strip())


@cache
def _negated_fall() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"\b(?:{any_of(words['fell'])}) (?:(?:{any_of(words['by'])}) )*(?:minus |[{_SIGNS}])$")


def _check(claim: Claim, fall: str) -> Check:
    printed, quantity = claim.quantity.printed, claim.quantity
    told = f"{fall}{' ' if fall.endswith('minus') else ''}{claim.span.quote[printed.start - claim.span.start :]}"
    plain = claim.span.quote.lstrip(_SIGNS)
    signed = plain != claim.span.quote
    why = "the word before it says already that it fell"
    return finding(
        RULE,
        [claim],
        f'"{told}" is negative twice, a rise to the letter. Should {quoted(claim)} stand without its minus?',
        told,
        suspects=[Suspect(claim.id, quantity.low, quantity.high, plain, why)] if signed else [],
    )
