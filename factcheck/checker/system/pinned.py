"""Figures that official statistics confirm, as rows that nothing in the article can be the reason to give up."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checker.system.conflict import conflict_in
from factcheck.checker.system.rows import Row, System
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation


def pin(system: System, evidence: Sequence[Evidence]) -> None:
    """Add what official sources say of the levels that they support; nothing where they contradict each other."""
    rows = [
        Row(((saying.first, 1.0),), *_between(one, claim), 0)
        for entry in evidence
        if isinstance(claim := system.claims.get(entry.claim), Claim)
        for one in _official(entry, claim)[:1]
        for saying in system.says[entry.claim]
    ]
    if not rows:
        return
    everything = (1 << len(system.claims)) - 1
    system.rows.extend(rows)
    if conflict_in(system, everything) is not None:
        del system.rows[len(system.rows) - len(rows) :]


def _between(official: Observation, claim: Claim) -> tuple[float, float]:
    """From the official figure to the printed one: what else the article says may be reckoned from either."""
    printed = claim.quantity.value
    return float(min(official.low, printed)), float(max(official.high, printed))


def _official(entry: Evidence, claim: Claim) -> list[Observation]:
    """The observations that may pin a claim, which must be of a level."""
    if entry.relation is not Relation.SUPPORTS or entry.pair or claim.kind is not Kind.LEVEL:
        return []
    exact = [one for one in entry.observations if one.official and not one.at_least]
    return [one for one in exact if one.unit == claim.quantity.unit]
