"""How three numbers may belong together: by the words beside them, or by what they were read to be of.

That one slot of a number was misread does not part it from the others: two or three that agree are enough, where the
arithmetic bears it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.checker.statements import Statements
from factcheck.checker.ties import Ties, Triple, smaller
from factcheck.checker.ways import ADDED, is_amount
from factcheck.domain.claim import Claim, Kind

_BY_CHANCE, _RETOLD_BY_CHANCE = 0.1, 0.25
"""How many agreements by chance may be expected of numbers that belong together; the second of a part told again."""
_FLOWS = ("exports", "imports")


class Way(NamedTuple):
    """One way to belong together: whether the first number does so with the others, and how sharp they need be."""

    holds: Callable[[Triple], bool]
    by_chance: float


class Belonging:
    """The ways in which an article's numbers may belong together."""

    def __init__(self, statements: Statements, ties: Ties) -> None:
        self._statements, self._ties = statements, ties
        self._parts: dict[str, str | None] = {}
        plain = (ties.tie, self._is_share_of_nearest, self._flow_each_way, self._grew, self._is_share_of_same)
        self._ways = (Way(self._told_again, _RETOLD_BY_CHANCE), *(Way(holds, _BY_CHANCE) for holds in plain))

    def ways(self, claims: Triple) -> Iterator[Way]:
        """The ways in which these belong together."""
        return (way for way in self._ways if way.holds(claims))

    def _told_again(self, claims: Triple) -> bool:
        """Whether a share tells the part again: "$4 million, or 12 percent"."""
        return claims[0].kind is Kind.SHARE and self._ties.tie(claims)

    def _is_share_of_nearest(self, claims: Triple) -> bool:
        """Whether the part is the amount that stands nearest to the share in its sentence."""
        share, *pair = claims
        if not _is_share(share):
            return False
        if share.id not in self._parts:
            self._parts[share.id] = self._nearest_amount(share)
        return smaller(pair).id == self._parts[share.id]

    def _nearest_amount(self, share: Claim) -> str | None:
        opened, closed = self._statements.wording.sentence(share) or (0, 0)
        beside = (claim for claim in self._statements.claims if opened <= claim.span.start < closed)
        amounts = [claim for claim in beside if claim.kind in ADDED and is_amount(claim)]
        return min(amounts, key=lambda one: share.span.gap(one.span)).id if amounts else None

    def _is_share_of_same(self, claims: Triple) -> bool:
        """Whether a share and two levels were read to be of one measure, area and period."""
        share, *levels = claims
        periods = {claim.series.period for claim in claims}
        return share.kind is Kind.SHARE and _are_levels(levels) and _are_alike(claims) and len(periods) == 1

    def _grew(self, claims: Triple) -> bool:
        """Whether a change and two levels were read to be of one measure and area, at two times."""
        change, one, other = claims
        if change.kind not in (Kind.CHANGE, Kind.RATIO) or not _are_levels((one, other)):
            return False
        return _are_alike(claims) and one.series.period != other.series.period

    def _flow_each_way(self, claims: Triple) -> bool:
        """Whether they were read as exports and imports, of whatever, and as their turnover or balance."""
        if not _are_levels(claims):
            return False
        whole, *others = (claim.series.measure for claim in claims)
        if whole == "turnover":
            return sorted(others) == list(_FLOWS)
        return whole in _FLOWS and "balance" in others and {whole, *others} == {"balance", *_FLOWS}


def _is_share(claim: Claim) -> bool:
    return claim.kind is Kind.SHARE or (claim.kind is Kind.LEVEL and claim.quantity.unit == "percent")


def _are_levels(claims: Sequence[Claim]) -> bool:
    return all(claim.kind is Kind.LEVEL for claim in claims)


def _are_alike(claims: Sequence[Claim]) -> bool:
    return len({(claim.series.measure, claim.series.reporter) for claim in claims}) == 1
