"""Two numbers that are wrong in the same way: both in millions where billions were meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.relation import Equation, Relation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_STEP = Decimal(1000)
_AMOUNTS = (Kind.LEVEL, Kind.CHANGE_ABS)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that are `factor` times what was meant, or the other way round, and how many failures that mends."""

    claims: tuple[Claim, Claim]
    meant: tuple[Claim, Claim]
    mends: int


def scaled_together(failed: Relation, around: Sequence[Relation], held: Sequence[bool]) -> Pair | None:
    """The pair of claims of `failed` whose scale word, if it were the next one, mends it and breaks nothing.

    Args:
        around: the other relations that either claim may stand in, with `held` telling which of them hold.
    """
    amounts = [claim for claim in failed.claims if claim.kind in _AMOUNTS and claim.quantity.printed.scale >= _STEP]
    scaled = {claim.id: [_scaled(claim, factor) for factor in (_STEP, 1 / _STEP)] for claim in amounts}
    for one, other in combinations(amounts, 2):
        if one.quantity.printed.scale != other.quantity.printed.scale:
            continue
        for meant in zip(scaled[one.id], scaled[other.id], strict=True):
            if _possible(failed, meant):
                mends = _mended(meant, around, held)
                if mends is not None:
                    return Pair((one, other), meant, 1 + mends)
    return None


def _mended(meant: tuple[Claim, Claim], around: Sequence[Relation], held: Sequence[bool]) -> int | None:
    """How many failures turn right, None where something that holds turns wrong."""
    known = {claim.id for claim in meant}
    mends = 0
    for relation, holds in zip(around, held, strict=True):
        if isinstance(relation.condition, Equation) and known & {claim.id for claim in relation.claims}:
            after = _possible(relation, meant)
            if holds and not after:
                return None
            mends += after and not holds
    return mends


def _possible(relation: Relation, meant: tuple[Claim, Claim]) -> bool:
    if not isinstance(relation.condition, Equation):
        return False
    return relation.condition.with_claims({claim.id: claim for claim in meant}).possible(TIERS[Severity.NOTE])


def _scaled(claim: Claim, factor: Decimal) -> Claim:
    quantity = claim.quantity
    scaled = replace(
        quantity,
        value=quantity.value * factor,
        low=quantity.low * factor,
        high=quantity.high * factor,
        last_place=quantity.last_place * factor,
        printed=replace(quantity.printed, scale=quantity.printed.scale * factor),
    )
    return replace(claim, quantity=scaled)
