"""What all checks and references together say of each claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checker.trust import is_surely_read
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation, Verdict

_PROVES_ONLY_ITS_FIRST = frozenset(("rank-of",))
"""That 41 is the largest supports the rank, not the 41."""
_PROVES_NOTHING = frozenset(("repeated", "sources-apart", "part-of-whole", "unit-conversion", "currency-conversion"))
"""That a figure is told twice, in one unit or in two, does not make it right."""


def verdicts(claims: Sequence[Claim], checks: Sequence[Check], evidence: Sequence[Evidence]) -> dict[str, Verdict]:
    """The verdict of each claim by its id.

    A claim is refuted where it was surely read and a reference refutes it, or where it is the likeliest suspect of an
    error and no reference supports it; supported where a reference supports it or a check with it holds; else there is
    not enough to tell.
    That words hold by the numbers supports the words, not the numbers.
    """
    supported = {e.claim for e in evidence if e.supports}
    sure = {claim.id for claim in claims if is_surely_read(claim)}
    refuted = {e.claim for e in evidence if e.relation is Relation.REFUTES} & sure | _blamed(checks) - supported
    for check in checks:
        if check.outcome is Outcome.HOLDS and check.rule not in _PROVES_NOTHING and not check.assertion:
            supported.update(check.claims[:1] if check.rule in _PROVES_ONLY_ITS_FIRST else check.claims)
    found = {}
    for claim in claims:
        if claim.id in refuted:
            found[claim.id] = Verdict.REFUTED
        else:
            found[claim.id] = Verdict.SUPPORTED if claim.id in supported else Verdict.NOT_ENOUGH_INFO
    return found


def _blamed(checks: Sequence[Check]) -> set[str]:
    failed = (c for c in checks if c.outcome is Outcome.FAILS and c.severity is Severity.ERROR and not c.reference)
    return {check.suspects[0].claim for check in failed if check.suspects}
