"""What each number may stand for in plain ones, without its sign: whether it may be made of others, and how sharply."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.ways import is_added
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier

_EXACT = Qualifier.EXACT
_SLACK = 1e-6
_MARGIN = 0.9
"""What is reckoned in plain numbers need not be exact, if it is less than what is so."""


class Sizes:
    """What each claim of an article may stand for: an amount, or the quotient of two of them."""

    added: set[str]
    """The ids of the amounts, now or of a change, that may be added to others."""

    def __init__(self, statements: Statements) -> None:
        self.added = {claim.id for claim in statements.claims if is_added(claim)}
        self._of = {
            claim.id: (_size if claim.id in self.added else _factor)(claim, statements.rounded(claim))
            for claim in statements.claims
        }
        self._exact = {claim.id for claim in statements.claims if claim.quantity.qualifier is _EXACT}

    def of(self, claims: Sequence[Claim]) -> list[tuple[float, float]]:
        """The least and the most of each, a little wider than it is, as plain numbers are not exact."""
        return [self._of[claim.id] for claim in claims]

    def width(self, claim: Claim, one: Claim, other: Claim) -> float:
        """How wide the range is at least, as a part of it, in which they agree; nothing where that is not plain."""
        if one.kind is not other.kind or not self._exact.issuperset((claim.id, one.id, other.id)):
            return 0.0
        (low, high), (a, b), (c, d) = self._of[claim.id], self._of[one.id], self._of[other.id]
        if claim.id in self.added:
            return _MARGIN * (high - low + b - a + d - c) / (b + d)
        if not a or not c:
            return 0.0
        spreads = (b / c, a / d), (d / a, c / b)
        return _MARGIN * min([(high - low + most - least) / most for most, least in spreads])


def _size(_: Claim, stands_for: Interval) -> tuple[float, float]:
    low, high = sorted((abs(float(stands_for.low)), abs(float(stands_for.high))))
    return low * (1 - _SLACK), high * (1 + _SLACK)


def _factor(claim: Claim, stands_for: Interval) -> tuple[float, float]:
    """The quotient of two levels that the claim says."""
    low, high = float(stands_for.low), float(stands_for.high)
    if claim.kind is Kind.CHANGE:
        low, high = 1 + low / 100, 1 + high / 100
    elif claim.kind is not Kind.RATIO:
        low, high = low / 100, high / 100
    return low * (1 - _SLACK), high * (1 + _SLACK)
