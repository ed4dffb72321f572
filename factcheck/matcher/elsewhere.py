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
from factcheck.reference.lookup import Lookup

_FLOWS = ("exports", "imports", "turnover")
_SLIPS = {Decimal(1000): "a thousand times", Decimal(10): "ten times"}
_TELLING = Decimal("0.05")
"""A number that stands for more than this share of itself fits too much to tell anything."""


def size_slip(store: Lookup, claim: Claim, sources: Collection[str], url: str | None) -> str | None:
    """By what power of ten the figure of the claim misses what `sources` say, as a sentence, None where by none."""
    [here] = store.lookup([claim.series], mirrored=True)
    speaking = _speaking(here, claim, sources, url) if _telling(claim) else []
    for factor, words in _SLIPS.items():
        if _fitting(claim, speaking, factor):
            return f"It would fit if it were {words} as large."
        if _fitting(claim, speaking, 1 / factor):
            return f"It would fit if it were {words} smaller."
    return None


def fits_elsewhere(store: Lookup, claim: Claim, sources: Collection[str], url: str | None) -> str | None:
    """Which other flow or period of `sources` the figure of the claim fits, as a sentence, None where it fits none."""
    return next(_fits(store, claim, sources, url), None) if _telling(claim) else None


def _telling(claim: Claim) -> bool:
    own = stated(claim.quantity)
    return own.width <= abs(own.value) * _TELLING


def _fits(store: Lookup, claim: Claim, sources: Collection[str], url: str | None) -> Iterator[str]:
    for flow in _other_flows(claim.series):
        [there] = store.lookup([flow], mirrored=True)
        if _fitting(claim, _speaking(there, claim, sources, url)):
            yield f"It would fit {flow.measure} instead of {claim.series.measure}."
    [around] = store.around([claim.series])
    here = (claim.series.measure, claim.series.period)
    history = [o for o in around if o.series.measure == here[0] and o.series.period != here[1]]
    history = _speaking(history, claim, sources, url)
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
