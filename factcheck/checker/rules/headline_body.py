"""The headline tells a figure as the text does.

## What it does
Compares each figure of the headline with the text's figure for the same quantity, rounded and hedged as headlines are.
It speaks up where the two do not fit and the headline's figure stands nowhere in the text.

## Why
Headlines are written last, by another hand, and are left as they are when a figure in the text is corrected.

## Example that holds
Trade nears $90 billion (headline); trade came to $89.4 billion (text).

## Example that fails
Trade nears $100 billion (headline); trade came to $89.4 billion (text).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.ambiguity import MOST_TELLINGS, same_quantity
from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.replacement import replacement
from factcheck.checker.suspects.typos import looks_like_slip
from factcheck.checker.trust import SURE
from factcheck.domain.check import Check, Severity, Suspect
from factcheck.domain.claim import Claim

RULE = Rule("FC307", "headline-body")
_FAR = 3
"""From how many times on two figures are hardly of the same thing."""


def findings(statements: Statements) -> Iterator[Check]:
    yield from (_check(headline, body) for headline, body in told_apart(statements))


@once
def told_apart(statements: Statements) -> list[tuple[Claim, Claim]]:
    """Each claim of the headline that no figure of the text fits, and what the text says of the same quantity."""
    return list(_told_apart(statements))


def _told_apart(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    headlines = {claim.id for claim in statements.claims if statements.wording.in_headline(claim)}
    if not headlines:
        return
    text = [claim for claim in statements.claims if claim.id not in headlines]
    for told in same_quantity(statements):
        if len(told) > MOST_TELLINGS:
            continue
        for claim in told:
            others = [other for other in told if other.id not in headlines]
            others = [other for other in others if statements.are_alike((claim, other))]
            if claim.id in headlines and others and not any(_fits(claim, other) for other in text):
                yield claim, min(others, key=lambda other: abs(other.quantity.value - claim.quantity.value))


def _fits(claim: Claim, other: Claim) -> bool:
    """Whether both may be one figure, whatever it is said to be of."""
    tier = TIERS[Severity.WARNING]
    same_unit = claim.quantity.unit == other.quantity.unit
    return same_unit and reading(claim.quantity, tier).meets(reading(other.quantity, tier))


def _check(headline: Claim, body: Claim) -> Check:
    sure = all(claim.confidence >= SURE and claim.series.period for claim in (headline, body))
    sure = sure and not _are_far_apart(headline, body)
    return finding(
        RULE,
        [headline, body],
        f"The headline says {quoted(headline)}, the text {quoted(body)} for the same. "
        "Is one of them wrong, or did we misread the text?",
        f"{quoted(headline)} in the headline, {quoted(body)} in the text",
        severity=Severity.WARNING if sure else Severity.NOTE,
        suspects=[_suspect(headline, body, "the text"), _suspect(body, headline, "the headline")],
    )


def _are_far_apart(headline: Claim, body: Claim) -> bool:
    """Whether they differ so much, and by no slip of the pen, that they are hardly told of the same."""
    one, other = headline.quantity, body.quantity
    small, large = sorted((abs(one.value), abs(other.value)))
    return large > _FAR * small and not looks_like_slip(one, other)


def _suspect(claim: Claim, other: Claim, where: str) -> Suspect:
    quantity = other.quantity
    return Suspect(claim.id, quantity.low, quantity.high, replacement(claim, quantity.value), f"{where} has it so")
