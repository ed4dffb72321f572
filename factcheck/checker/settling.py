"""Which numbers a relation that holds settles: a slip in one of them would show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checker.interval import EVERYTHING, Interval
from factcheck.checker.precision import TIERS, Tier, printing_margin
from factcheck.checker.relation import Relation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_LEADING = 3
"""So many digits of a number are tried: that a later one is wrong hardly changes it."""
_WRONG = 9
"""So many other digits there are for each, but for the first one, which is no zero."""
_UNSEEN = 1 / 3
"""The part of the wrong digits that may stay unseen where a number is called settled."""


def settled(relation: Relation) -> tuple[str, ...]:
    """The ids of the claims that `relation`, which holds, settles."""
    left = relation.condition.implied(TIERS[Severity.NOTE])
    return settled_by((claim, left.get(claim.id, EVERYTHING)) for claim in relation.claims)


def settled_by(left: Iterable[tuple[Claim, Interval]]) -> tuple[str, ...]:
    """The ids of the claims whose numbers what is left for them by others settles; a rank in words is settled so."""
    tier = TIERS[Severity.NOTE]
    return tuple(claim.id for claim, by_others in left if _is_settled(claim, by_others, tier))


def _is_settled(claim: Claim, left: Interval, tier: Tier) -> bool:
    """Whether two in three wrong digits at the head of the number would put it outside of what is `left`."""
    quantity = claim.quantity
    if not quantity.value or claim.kind is Kind.RANK:
        return claim.kind is Kind.RANK
    margin = printing_margin(quantity, tier)
    below, above = left.low - margin - quantity.value, left.high + margin - quantity.value
    if quantity.value < 0:
        below, above = -above, -below
    first = quantity.value.adjusted()
    places = _leading(first, quantity.last_place.adjusted() if quantity.last_place else first - 1)
    head, unseen = int(abs(quantity.value).scaleb(-places[0][0])), 0
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
