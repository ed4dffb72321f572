"""What two observations of one side say of a change or a share: both levels are known, so the rate is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.matcher.intervals import Interval, change, difference, given, share, stated
from factcheck.matcher.newest import newest, revised, side_by_side
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.wording import amount, said_by
from factcheck.reference.publisher import Publisher

_TOO_WIDE = Decimal(10)
"""A rate that the observations leave open by so many percentage points supports nothing."""

_Rate = Callable[[Interval, Interval], Interval | None]
_RATES: dict[Kind, _Rate] = {Kind.CHANGE: change, Kind.SHARE: share, Kind.CHANGE_ABS: difference}
_WORDS = {
    Kind.CHANGE: "{} after {}, a change of",
    Kind.SHARE: "{} of {}, a share of",
    Kind.CHANGE_ABS: "{} after {}, a difference of",
}


class _Pair(NamedTuple):
    first: Observation
    second: Observation
    rate: Interval

    def fits(self, claim: Claim) -> bool:
        return stated(claim.quantity).meets(self.rate)


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
    fitting = [pair for pair in pairs if pair.fits(claim)]
    if not fitting:
        return _evidence(claim, Relation.NOTHING, pairs[0], _told(claim, pairs[0]))
    revisions = [_current(claim, pair, pairs) for pair in fitting]
    if None in revisions:
        best = fitting[revisions.index(None)]
        return _evidence(claim, Relation.SUPPORTS, best, _told(claim, best))
    best, now = fitting[0], revisions[0]
    assert now is not None
    reason = f"{_told(claim, best)} {revised(_rate_told(claim, best), _rate_told(claim, now), now.first.vintage)}"
    return replace(_evidence(claim, Relation.REVISED, best, reason), newest=(now.first, now.second))


def _evidence(claim: Claim, relation: Relation, pair: _Pair, reason: str) -> Evidence:
    return Evidence(claim.id, relation, (pair.first, pair.second), reason, pair=True)


def _current(claim: Claim, fitting: _Pair, pairs: Sequence[_Pair]) -> _Pair | None:
    """The pair of the newest release of the same source, None where that fits too or there is no such release."""
    same = [p for p in pairs if _told_alike(p.first) == _told_alike(fitting.first)]
    firsts, seconds = newest([p.first for p in same]), newest([p.second for p in same])
    current = [p for p in same if p.first in firsts and p.second in seconds]
    stands = not fitting.first.released or any(p.fits(claim) for p in current)
    return None if stands or not current else current[0]


def _told_alike(observation: Observation) -> tuple[str, str, str]:
    return observation.source, observation.scope, observation.unit


def _pairs(
    claim: Claim, first: Sequence[Observation], second: Sequence[Observation], publishers: Mapping[str, Publisher]
) -> Iterator[_Pair]:
    for one in first:
        for other in second:
            if _told_alike(one)[1:] != _told_alike(other)[1:] or _side(one, publishers) != _side(other, publishers):
                continue
            if claim.kind is Kind.CHANGE_ABS and one.unit != claim.quantity.unit:
                continue
            if not side_by_side(one, other, [*first, *second]):
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
    words = _WORDS[claim.kind].format(one, other)
    return f"{said_by(pair.first)} has {words} {_rate_told(claim, pair)}."


def _rate_told(claim: Claim, pair: _Pair) -> str:
    if claim.kind is Kind.CHANGE_ABS:
        return amount(pair.rate.value, pair.first.unit)
    return amount(pair.rate.value.quantize(Decimal("0.1")), "percent")
