"""What two observations of one side say of a change or a share: both levels are known, so the rate is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.matcher.intervals import Interval, change, difference, given, share, stated
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.wording import amount, said_by
from factcheck.reference.publisher import Publisher

_TOO_WIDE = Decimal(10)
"""A rate that the observations leave open by so many percentage points supports nothing."""

_Rate = Callable[[Interval, Interval], Interval | None]
_RATES: dict[Kind, _Rate] = {Kind.CHANGE: change, Kind.SHARE: share, Kind.CHANGE_ABS: difference}


class _Pair(NamedTuple):
    first: Observation
    second: Observation
    rate: Interval


def pair_evidence(
    claim: Claim,
    first: Sequence[Observation],
    second: Sequence[Observation],
    publisher: Publisher | None,
    publishers: Mapping[str, Publisher],
    url: str | None,
) -> Evidence:
    """Evidence from the levels now and before (a change), or of the part and the whole (a share).

    Two levels make a pair only when one side gives both in one unit. Such a pair supports or says nothing: growth may
    be published in another currency or against a revised base.
    """
    pairs = [
        pair
        for pair in _pairs(claim, witnesses(first, url), witnesses(second, url), publishers)
        if publisher is None or _side(pair.first, publishers) == (publisher.side or publisher.name)
    ]
    if not pairs:
        return Evidence(claim.id, Relation.NOTHING, (), "The reference data does not have both levels from one source.")
    pairs.sort(key=lambda pair: pair.rate.width)
    fitting = [pair for pair in pairs if stated(claim.quantity).meets(pair.rate)]
    best = fitting[0] if fitting else pairs[0]
    relation = Relation.SUPPORTS if fitting else Relation.NOTHING
    return Evidence(claim.id, relation, (best.first, best.second), _told(claim, best))


def _pairs(
    claim: Claim, first: Sequence[Observation], second: Sequence[Observation], publishers: Mapping[str, Publisher]
) -> Iterator[_Pair]:
    for one in first:
        for other in second:
            if one.unit != other.unit or one.scope != other.scope or _side(one, publishers) != _side(other, publishers):
                continue
            if claim.kind is Kind.CHANGE_ABS and one.unit != claim.quantity.unit:
                continue
            rate = _RATES[claim.kind](given(one), given(other))
            if rate is not None and rate.width <= _widest(claim):
                yield _Pair(one, other, rate)


def _widest(claim: Claim) -> Decimal:
    return abs(claim.quantity.value) / 2 if claim.kind is Kind.CHANGE_ABS else _TOO_WIDE


def _side(observation: Observation, publishers: Mapping[str, Publisher]) -> str:
    return publishers[observation.source].side or observation.source


def _told(claim: Claim, pair: _Pair) -> str:
    one, other = (amount(o.value, o.unit) for o in (pair.first, pair.second))
    if claim.kind is Kind.CHANGE_ABS:
        gap = amount(pair.rate.value, pair.first.unit)
        return f"{said_by(pair.first)} has {one} after {other}, a difference of {gap}."
    rate = amount(pair.rate.value.quantize(Decimal("0.1")), "percent")
    words = f"{one} after {other}, a change of" if claim.kind is Kind.CHANGE else f"{one} of {other}, a share of"
    return f"{said_by(pair.first)} has {words} {rate}."
