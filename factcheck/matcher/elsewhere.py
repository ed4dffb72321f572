"""A figure that does not fit where it stands may fit elsewhere: another scale, flow or year of the same source."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Claim, Series
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.matcher.intervals import given, stated
from factcheck.matcher.provenance import witnesses
from factcheck.reference.store import Store

_FLOWS = ("exports", "imports", "turnover")
_SLIPS = {Decimal(1000): "a thousand times", Decimal(10): "ten times"}
_TELLING = Decimal("0.05")
"""A number that stands for more than this share of itself fits too much to tell anything."""


def fits_elsewhere(store: Store, claim: Claim, sources: Collection[str], url: str | None) -> str | None:
    """Where the figure of the claim would fit what `sources` say, as a sentence, None where it fits nowhere."""
    own = stated(claim.quantity)
    if own.width > abs(own.value) * _TELLING:
        return None
    return next(_fits(store, claim, sources, url), None)


def _fits(store: Store, claim: Claim, sources: Collection[str], url: str | None) -> Iterator[str]:
    [here] = store.lookup([claim.series], mirrored=True)
    for factor, words in _SLIPS.items():
        if any(_fitting(claim, _speaking(here, claim, sources, url), factor)):
            yield f"It would fit if it were {words} as large."
        if any(_fitting(claim, _speaking(here, claim, sources, url), 1 / factor)):
            yield f"It would fit if it were {words} smaller."
    for flow in _other_flows(claim.series):
        [there] = store.lookup([flow], mirrored=True)
        if any(_fitting(claim, _speaking(there, claim, sources, url))):
            yield f"It would fit {flow.measure} instead of {claim.series.measure}."
    history = _speaking(store.history(claim.series), claim, sources, url)
    nearest = sorted(_fitting(claim, history), key=lambda o: _distance(claim.series.period, o.series.period))
    if nearest:
        yield f"It would fit {nearest[0].series.period}."


def _other_flows(series: Series) -> list[Series]:
    return [replace(series, measure=flow) for flow in _FLOWS if series.measure in _FLOWS and flow != series.measure]


def _speaking(
    observations: Collection[Observation], claim: Claim, sources: Collection[str], url: str | None
) -> list[Observation]:
    usable = witnesses(observations, url)
    return [o for o in usable if o.source in sources and o.unit == claim.quantity.unit]


def _fitting(claim: Claim, observations: Collection[Observation], factor: Decimal = Decimal(1)) -> list[Observation]:
    own = stated(claim.quantity).times(factor)
    return [o for o in observations if own.meets(given(o))]


def _distance(one: Period | None, other: Period | None) -> int:
    return 0 if one is None or other is None else abs((one.start - other.start).days)
