"""Which numbers a relation that holds settles: a slip in one of them would show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checker.arithmetic.formula import Sum
from factcheck.checker.arithmetic.interval import EVERYTHING, Interval, total
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import TIERS, Tier, printing_margin
from factcheck.checker.relation import Equation, Relation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_RANK = Kind.RANK
_LEADING = 3
"""So many digits of a number are tried: that a later one is wrong hardly changes it."""
_WRONG = 9
"""So many other digits there are for each, but for the first one, which is no zero."""
_UNSEEN = 1 / 3
"""The part of the wrong digits that may stay unseen where a number is called settled."""


def settled(relation: Relation) -> tuple[str, ...]:
    """The ids of the claims that `relation`, which holds, settles."""
    condition, tier = relation.condition, TIERS[Severity.NOTE]
    left = _left_in_sum(condition, tier) if isinstance(condition, Equation) else None
    if left is None:
        left = condition.implied(tier)
    return settled_by([(claim, left.get(claim.id, EVERYTHING)) for claim in relation.claims])


def _left_in_sum(equation: Equation, tier: Tier) -> dict[str, Interval] | None:
    """What `implied` gives of a figure that others only add to, reckoned at once; None of any other equation."""
    stated, added = equation
    if not isinstance(added, Sum) or not added.is_plain or not isinstance(stated, Leaf):
        return None
    parts = [(leaf.claim.id, leaf.interval(tier)) for leaf in added.leaves()]
    told, found = stated.interval(tier), total([part for _, part in parts])
    room = told - found
    if not room.bounded:
        return None
    left = {id_: Interval(room.low + part.high, room.high + part.low) for id_, part in parts}
    left[stated.claim.id] = stated.back(found)
    return left


def settled_by(left: Iterable[tuple[Claim, Interval]]) -> tuple[str, ...]:
    """The ids of the claims whose numbers what is left for them by others settles; a rank in words is settled so."""
    tier = TIERS[Severity.NOTE]
    return tuple([claim.id for claim, by_others in left if _is_settled(claim, by_others, tier)])


def _is_settled(claim: Claim, left: Interval, tier: Tier) -> bool:
    """Whether two in three wrong digits at the head of the number would put it outside of what is `left`."""
    value, last_place = claim.quantity.value, claim.quantity.last_place
    if not value or claim.kind is _RANK:
        return claim.kind is _RANK
    margin = printing_margin(claim.quantity, tier)
    below, above = left.low - margin - value, left.high + margin - value
    if value < 0:
        below, above = -above, -below
    first = value.adjusted()
    places = _leading(first, last_place.adjusted() if last_place else first - 1)
    head, unseen = int(abs(value).scaleb(-places[0][0])), 0
    for place, worth in places:
        if -below < worth > above:
            break
        head, digit = divmod(head, 10)
        wrong = _wrong_digits(digit, place == first)
        unseen += bisect_right(wrong, above / worth) - bisect_left(wrong, below / worth)
    return unseen <= (_WRONG * len(places) - 1) * _UNSEEN


@cache
def _wrong_digits(digit: int, first: bool) -> tuple[Decimal, ...]:
    """How much more or less than `digit` each other one is; no zero is put first."""
    return tuple(Decimal(other - digit) for other in range(1 if first else 0, 10) if other != digit)


@lru_cache(maxsize=256)
def _leading(first: int, last: int) -> tuple[tuple[int, Decimal], ...]:
    """The first digits that are written, the last of them first, as powers of ten and their worth.

    Of words it is those of the value.
    """
    least = max(min(first, last), first - _LEADING + 1)
    return tuple((place, Decimal(1).scaleb(place)) for place in range(least, first + 1))
