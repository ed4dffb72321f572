"""How far two sources are apart in other periods too, as the references tell it: a usual gap is no news."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence


def usual_gap(one: Claim, other: Claim, evidence: Sequence[Evidence]) -> str:
    """How far those who say the two claims were apart before, in a sentence; empty where nothing is known of it."""
    for entry in evidence:
        if entry.usual and entry.claim in (one.id, other.id):
            opposite = other if entry.claim == one.id else one
            if entry.observations[0].source in _sources(opposite, evidence):
                return entry.usual
    return ""


def _sources(claim: Claim, evidence: Sequence[Evidence]) -> set[str]:
    """Those who say what the claim says."""
    return {o.source for entry in evidence if entry.claim == claim.id and entry.supports for o in entry.observations}
