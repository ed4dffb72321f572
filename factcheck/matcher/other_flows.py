"""A flow that nobody gives by itself, worked out from the two others: imports are the turnover less the exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.matcher.intervals import Interval, difference, given, stated, total
from factcheck.matcher.newest import side_by_side
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.wording import amount, said_by
from factcheck.reference.publisher import Publisher

_OTHERS = {
    "exports": ("turnover", "imports"),
    "imports": ("turnover", "exports"),
    "turnover": ("exports", "imports"),
    "balance": ("exports", "imports"),
}
_ADDED = "turnover"
_TOO_WIDE = Decimal("0.1")
"""What two figures leave open by more than this share of it supports nothing."""


def other_flows(claim: Claim) -> list[Series]:
    """The two flows that leave or make the one that the claim is a level of; none where it is of something else."""
    flows = _OTHERS.get(claim.series.measure, ()) if claim.kind is Kind.LEVEL else ()
    return [replace(claim.series, measure=flow) for flow in flows]


class _Pair(NamedTuple):
    first: Observation
    second: Observation
    makes: Interval


def worked_out(
    claim: Claim,
    first: Sequence[Observation],
    second: Sequence[Observation],
    publisher: Publisher | None,
    url: str | None,
) -> Evidence | None:
    """Support for the claim from two figures of one source, that which it names; None where they do not fit.

    They never contradict: a source may round or revise one of them by itself.
    """
    named = [
        pair
        for pair in _pairs(claim, witnesses(first, url), witnesses(second, url))
        if publisher is None or pair.first.source == publisher.name
    ]
    own = stated(claim.quantity)
    fitting = [pair for pair in named if own.meets(pair.makes)]
    if not fitting:
        return None
    best = min(fitting, key=lambda pair: pair.makes.width)
    told = [
        f"{amount(one.value, one.unit)} of {flow}"
        for one, flow in zip((best.first, best.second), _OTHERS[claim.series.measure], strict=True)
    ]
    joint = "and" if claim.series.measure == _ADDED else "less"
    reason = (
        f"{said_by(best.first)} gives {told[0]} and {told[1]} for {claim.series.period}: "
        f"the one {joint} the other fits the text."
    )
    return Evidence(claim.id, Relation.SUPPORTS, (best.first, best.second), reason, pair=True)


def _pairs(claim: Claim, first: Sequence[Observation], second: Sequence[Observation]) -> Iterator[_Pair]:
    """The figures that one source gives side by side and that leave the flow no wider than tells something."""
    make = total if claim.series.measure == _ADDED else difference
    for one in first:
        for other in second:
            alike = (one.source, one.scope, one.unit) == (other.source, other.scope, other.unit)
            if not alike or one.unit != claim.quantity.unit or one.at_least or other.at_least:
                continue
            made = make(given(one), given(other))
            if made.width <= abs(made.value) * _TOO_WIDE and side_by_side(one, other, [*first, *second]):
                yield _Pair(one, other, made)
