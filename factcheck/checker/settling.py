"""Which numbers a relation that holds settles: a slip in one of them would show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from factcheck.checker.interval import EVERYTHING, Interval
from factcheck.checker.localise import printed
from factcheck.checker.precision import TIERS
from factcheck.checker.relation import Relation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_LEADING = 3
"""So many digits of a number are tried: that a later one is wrong hardly changes it."""
_UNSEEN = Decimal(1) / 3
"""The part of the wrong digits that may stay unseen where a number is called settled."""


def settled(relation: Relation) -> tuple[str, ...]:
    """The ids of the claims that `relation`, which holds, settles."""
    left = relation.condition.implied(TIERS[Severity.NOTE])
    return settled_by((claim, left.get(claim.id, EVERYTHING)) for claim in relation.claims)


def settled_by(left: Iterable[tuple[Claim, Interval]]) -> tuple[str, ...]:
    """The ids of the claims whose numbers what is left for them by others settles; a rank in words is settled so."""
    return tuple(claim.id for claim, by_others in left if claim.kind is Kind.RANK or _would_show(claim, by_others))


def _would_show(claim: Claim, left: Interval) -> bool:
    """Whether two in three wrong digits at the head of the number would put it outside of what is `left`."""
    quantity, fitting = claim.quantity, printed(left, claim)
    size = abs(quantity.value)
    if not size:
        return False
    below, above = fitting.low - quantity.value, fitting.high - quantity.value
    if quantity.value < 0:
        below, above = -above, -below
    places = _leading(size.adjusted(), quantity.last_place)
    if -below < places[-1][1] > above:
        return True
    tried = unseen = 0
    for place, worth in places:
        wrong = _wrong_digits(int(size.scaleb(-place)) % 10, place == size.adjusted())
        tried += len(wrong)
        unseen += bisect_right(wrong, above / worth) - bisect_left(wrong, below / worth)
    return unseen <= tried * _UNSEEN


@cache
def _wrong_digits(digit: int, first: bool) -> tuple[int, ...]:
    """How much more or less than `digit` each other one is; no zero is put first."""
    return tuple(other - digit for other in range(1 if first else 0, 10) if other != digit)


@cache
def _leading(first: int, last_place: Decimal) -> tuple[tuple[int, Decimal], ...]:
    """The first digits that are written, as powers of ten and their worth; of words it is those of the value."""
    last = min(first, last_place.adjusted()) if last_place else first - 1
    return tuple((place, Decimal(1).scaleb(place)) for place in range(first, max(last, first - _LEADING + 1) - 1, -1))
