"""Figures that read as one quantity but differ: more likely two things, or misread, than an error of the article."""

from __future__ import annotations

from itertools import combinations

from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.typos import looks_like_slip
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_RANK = Kind.RANK
MOST_TELLINGS = 12
"""What reads as told more often than this is a table that was not understood; its figures are not compared in pairs."""


@once
def same_quantity(statements: Statements) -> list[list[Claim]]:
    """The claims by what they say they are of: kind, topic, base, whole and unit. Ranks are of nothing."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind is not _RANK:
            about = (claim.kind, statements.topics[claim.id], claim.base_period, claim.quantity.unit, claim.against)
            groups.setdefault(about, []).append(claim)
    return list(groups.values())


def ambiguous(statements: Statements, slips_too: bool = False) -> set[str]:
    """The ids of claims that one source tells twice with figures that no rounding reconciles.

    Where one figure may be the other mistyped, it is a find and not ambiguous, but for `slips_too`.
    """
    found: set[str] = set()
    for claims in same_quantity(statements):
        if len(claims) > MOST_TELLINGS:
            found.update(claim.id for claim in claims)
            continue
        for one, other in combinations(claims, 2):
            told_apart = statements.are_alike((one, other)) and _differ(one, other)
            if told_apart and (slips_too or not looks_like_slip(one.quantity, other.quantity)):
                found |= {one.id, other.id}
    return found


def _differ(one: Claim, other: Claim) -> bool:
    tier = TIERS[Severity.NOTE]
    return not reading(one.quantity, tier).meets(reading(other.quantity, tier))
