"""How three numbers may belong together: by the words beside them, or by what they were read to be of.

That one slot of a number was misread does not part it from the others: two or three that agree are enough, where the
arithmetic bears it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.checker.arithmetic.ways import ADDED, is_amount
from factcheck.checker.statements import Statements
from factcheck.checker.tied.ties import Triple, smaller
from factcheck.domain.claim import Claim, Kind

_BY_CHANCE, _RETOLD_BY_CHANCE = 0.1, 0.25
"""How many agreements by chance may be expected of numbers that belong together; the second of a part told again."""
_FLOWS = ("exports", "imports")
_LEVEL = Kind.LEVEL


class Way(NamedTuple):
    """One way to belong together: whether the first number does so with the others, and how sharp they need be."""

    holds: Callable[[Triple], bool]
    by_chance: float


class Belonging:
    """The ways in which an article's numbers may belong together."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._parts: dict[str, str | None] = {}
        ties, nearest, grew = statements.ties, Way(self._is_share_of_nearest, _BY_CHANCE), Way(self._grew, _BY_CHANCE)
        added = Way(ties.tie_sum, _BY_CHANCE)
        self._ways = {
            Kind.SHARE: (Way(ties.tie_part, _RETOLD_BY_CHANCE), nearest, Way(self._is_share_of_same, _BY_CHANCE)),
            Kind.LEVEL: (added, nearest, Way(self._flow_each_way, _BY_CHANCE), Way(self._stepped, _BY_CHANCE)),
            Kind.CHANGE: (Way(ties.tie_change, _BY_CHANCE), grew),
            Kind.RATIO: (Way(ties.tie_earlier, _BY_CHANCE), grew),
            Kind.CHANGE_ABS: (added,),
        }

    def ways(self, claims: Triple) -> Iterator[Way]:
        """The ways in which these belong together, of those that there are for the kind of the first."""
        return (way for way in self._ways.get(claims[0].kind, ()) if way.holds(claims))

    def has_way(self, claims: Triple) -> bool:
        """Whether there is any."""
        return next(self.ways(claims), None) is not None

    def _is_share_of_nearest(self, claims: Triple) -> bool:
        """Whether the part is the amount that stands nearest to the share in its sentence."""
        share, *pair = claims
        if share.kind is _LEVEL and share.quantity.unit != "percent":
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
        periods = {claim.series.period for claim in claims}
        return _are_levels(claims[1:]) and _are_alike(claims) and len(periods) == 1

    def _grew(self, claims: Triple) -> bool:
        """Whether a change and two levels were read to be of one measure and area, at two times."""
        _, one, other = claims
        return _are_levels((one, other)) and _are_alike(claims) and one.series.period != other.series.period

    def _stepped(self, claims: Triple) -> bool:
        """Whether two levels and an amount of change were read to be of one measure and area, at two times."""
        levels = [claim for claim in claims if claim.kind is _LEVEL]
        if len(levels) != len(claims) - 1 or not _are_alike(claims):
            return False
        return len({claim.series.period for claim in levels}) == len(levels)

    def _flow_each_way(self, claims: Triple) -> bool:
        """Whether they were read as exports and imports, of whatever, and as their turnover or balance."""
        whole, *others = [claim.series.measure for claim in claims]
        if whole == "turnover":
            return sorted(others) == list(_FLOWS) and _are_levels(claims)
        if whole not in _FLOWS or "balance" not in others:
            return False
        return {whole, *others} == {"balance", *_FLOWS} and _are_levels(claims)


def _are_levels(claims: Sequence[Claim]) -> bool:
    return {claim.kind for claim in claims} == {_LEVEL}


def _are_alike(claims: Sequence[Claim]) -> bool:
    return len({(claim.series.measure, claim.series.reporter) for claim in claims}) == 1
