"""A figure of trade in goods is not told as one of goods and services.

## What it does
Looks for "goods and services" beside a figure that a source supports which counts goods only, and warns. Never an
error: the number is right, the words are not.

## Why
Customs see goods cross a border, no services. Statistics of both are another, larger number, and a reader who compares
the two is misled.

## Example that holds
Customs put the exports of goods at $61.4 billion, and the article says exports.

## Example that fails
Goods and services exported amounted to $61.4 billion, customs said; customs count goods only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC204", "goods-and-services")
_GOODS = "goods"


def remarks(statements: Statements, evidence: Sequence[Evidence]) -> Iterator[Check]:
    """A warning for each figure told as one of both where what supports it counts goods only."""
    claims = {claim.id: claim for claim in statements.claims}
    for entry in evidence:
        claim = claims[entry.claim]
        if not entry.supports or any(found.scope != _GOODS for found in entry.observations):
            continue
        if words := _words(statements, claim):
            source = entry.observations[0].source
            message = f'The text says "{words}" of {quoted(claim)}, the figure of {source} counts goods only.'
            yield finding(RULE, [claim], message, words)


def _words(statements: Statements, claim: Claim) -> str | None:
    """The words for goods and services between the figure before and this one in its sentence, or right behind it."""
    opening = statements.wording.openings(claim)
    if opening is None:
        return None
    start = max([opening[1], *(c.span.end for c in statements.claims if c.span.end <= claim.span.start)])
    before = statements.wording.between(start, claim.span.start)
    found = _both().search(before) or _behind().match(statements.wording.after(claim))
    return found["both"] if found else None


@cache
def _both() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<both>{any_of(vocabulary('wording')['goods_and_services'])})\b")


@cache
def _behind() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf" (?:{any_of(words['worth_of'])}) (?P<both>{any_of(words['goods_and_services'])})\b")
