"""An amount among millions or billions has its scale word.

## What it does
Looks for a total in money (trade, a budget, a debt) that is a few thousands at most as it is printed, while the totals
before and behind it in the text have "million", "bn" or another word of scale. Where a sum of the article then holds,
the other checks take it with that word and say so; else they take it as it stands, and where they fail over it they are
warnings that name it first.

## Why
"$110" for "$110 million" is among the commonest slips in copy, and a reader cannot tell which scale was meant.

## Example that holds
Exports reached $179.2 million and imports $212.4 million.

## Example that fails
Exports reached $179.2 and imports $212.4 million.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.replacement import scaled_like
from factcheck.checker.suspects.unscaled import without_scale
from factcheck.domain.check import Check, Suspect
from factcheck.domain.claim import Claim

RULE = Rule("FC301", "missing-scale")


def findings(statements: Statements) -> Iterator[Check]:
    """One for each amount that seems to lack its scale word."""
    beside = without_scale(statements)
    yield from (_check(claim, beside[claim.id]) for claim in statements.claims if claim.id in beside)


def _check(claim: Claim, neighbour: Claim) -> Check:
    quantity, scale = claim.quantity, neighbour.quantity.printed.scale
    words = scaled_like(claim, neighbour)
    low, high = sorted((quantity.low * scale, quantity.high * scale))
    where = f"{quoted(claim)} stands beside {quoted(neighbour)} and has no scale word"
    return finding(
        RULE,
        [claim],
        f"{where}. Should it be {words}, or did we misread the text?",
        f"{quoted(claim)} beside {quoted(neighbour)}",
        suspects=[Suspect(claim.id, low, high, words, f"as in {quoted(neighbour)}")],
    )
