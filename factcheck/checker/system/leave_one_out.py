"""What the other figures of an article leave for each of its numbers: how well the article checks itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.statements import Members, Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.implied import implied
from factcheck.checker.system.parts import parts_by_claim
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import System
from factcheck.checker.trust import together
from factcheck.domain.article import Article
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.domain.implied import Implied
from factcheck.groups import members

_MOST = 120
"""Of an article with more claims than this, the others are left out: each costs a propagation of its own."""
_LEAST_GAIN = 1e-3
"""How well a number is checked need not be told more exactly."""


def implied_by_others(
    claims: Sequence[Claim],
    assertions: Sequence[Assertion] = (),
    *,
    members: Members = members,
    article: Article | None = None,
) -> dict[str, Implied]:
    """By the id of a claim, the interval that all the others leave for its number; nothing where none speaks of it.

    Read as the closest tier at which the others that it is tied to fit reads them; left out where they do not fit at
    all.
    """
    statements = Statements(claims, members, article)
    read = together(statements)

    @cache
    def parts_at(severity: Severity) -> Mapping[str, System]:
        return parts_by_claim(compile_claims(statements, read, TIERS[severity], (), assertions))

    found = ((claim.id, _left_for(parts_at, claim)) for claim in read[:_MOST])
    return {id_: left for id_, left in found if left}


def _left_for(parts_at: Callable[[Severity], Mapping[str, System]], claim: Claim) -> Implied | None:
    for severity in (Severity.NOTE, Severity.WARNING):
        system = parts_at(severity).get(claim.id)
        if system is None:
            return None
        bounds = propagate(system, system.bits([claim.id]), least_gain=_LEAST_GAIN)
        if bounds.conflict is None and (left := implied(system, claim, bounds)):
            return Implied(left.low, left.high) if _tells(left.low, left.high, claim) else None
    return None


def _tells(low: Decimal, high: Decimal, claim: Claim) -> bool:
    """Whether it says more than that an amount is no less than nothing, or a fall no more than everything."""
    return high.is_finite() or (low.is_finite() and low > 0 and claim.quantity.value > 0)
