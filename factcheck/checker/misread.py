"""Whether a misfit that no slip of the pen explains shows that a figure is of something else than it was read to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.checker.localise import Candidate
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.domain.claim import Kind

_FAR = Decimal(10)
"""A change that would have to be so many times larger or smaller, and was not mistyped, is of something else."""
_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS)


class Misread:
    """The relations that hold, by which a figure that does not fit is seen to stand where another one does."""

    def __init__(self, holding: Iterable[Relation]) -> None:
        self._holding: dict[tuple[Rule, int], list[set[str]]] = defaultdict(list)
        for relation in holding:
            self._holding[relation.rule, len(relation.claims)].append({claim.id for claim in relation.claims})

    def is_likelier(self, relation: Relation, candidates: Sequence[Candidate], elsewhere: bool) -> bool:
        """Whether a misreading explains it, and no slip of the pen does.

        Args:
            elsewhere: whether a figure nearby, read as one of something else, would make it right.
        """
        if not isinstance(relation.condition, Equation) or any(candidate.is_mistyped for candidate in candidates):
            return False
        return elsewhere or self._others_fit(relation) or bool(candidates and _is_far_off(candidates[0]))

    def _others_fit(self, relation: Relation) -> bool:
        """Whether all of its figures but one level, of which others may be told, fit with another one in that one's place."""
        claims = {claim.id: claim for claim in relation.claims}
        odd = (claims.keys() - held for held in self._holding[relation.rule, len(claims)])
        return any(len(left) == 1 and claims[left.pop()].kind is Kind.LEVEL for left in odd)


def _is_far_off(candidate: Candidate) -> bool:
    wanted, told = candidate.wanted, candidate.claim.quantity.value
    if candidate.claim.kind not in _CHANGES or not wanted.bounded or not wanted.middle or not told:
        return False
    return not 1 / _FAR < abs(wanted.middle / told) < _FAR
