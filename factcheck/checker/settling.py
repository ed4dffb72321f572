"""Which numbers a relation that holds settles: a slip in one of them would show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.checker.interval import Interval
from factcheck.checker.localise import printed
from factcheck.checker.precision import TIERS
from factcheck.checker.relation import Relation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Quantity

_LEADING = 3
"""So many digits of a number are tried: that a later one is wrong hardly changes it."""
_UNSEEN = Decimal(1) / 3
"""The part of the wrong digits that may stay unseen where a number is called settled."""


def settled(relation: Relation) -> tuple[str, ...]:
    """The ids of the claims that `relation`, which holds, settles."""
    tier = TIERS[Severity.NOTE]
    return settled_by((claim, relation.condition.implied(claim, tier)) for claim in relation.claims)


def settled_by(left: Iterable[tuple[Claim, Interval]]) -> tuple[str, ...]:
    """The ids of the claims whose numbers what is left for them by others settles; a rank in words is settled so."""
    return tuple(claim.id for claim, by_others in left if claim.kind is Kind.RANK or _would_show(claim, by_others))


def _would_show(claim: Claim, left: Interval) -> bool:
    """Whether two in three wrong digits at the head of the number would put it outside of what is `left`."""
    fitting, tried = printed(left, claim), list(_misprints(claim.quantity))
    unseen = sum(fitting.holds(value) for value in tried)
    return bool(tried) and unseen <= len(tried) * _UNSEEN


def _misprints(quantity: Quantity) -> Iterator[Decimal]:
    """The number with one other digit among its first three; no zero is put first."""
    size = abs(quantity.value)
    if not size:
        return
    sign = 1 if quantity.value > 0 else -1
    for place, digit in _leading(size, quantity.last_place):
        for other in range(1 if place == size.adjusted() else 0, 10):
            if other != digit:
                yield sign * (size + Decimal(other - digit).scaleb(place))


def _leading(size: Decimal, last_place: Decimal) -> Iterator[tuple[int, int]]:
    """The first digits that are written, each with its place, as a power of ten; of words it is those of the value."""
    first = size.adjusted()
    last = min(first, last_place.adjusted()) if last_place else first - 1
    for place in range(first, max(last, first - _LEADING + 1) - 1, -1):
        yield place, int(size.scaleb(-place)) % 10
