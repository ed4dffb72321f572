"""Rates that sources publish themselves: growth of output, a partner's share of exports, exports in percent of output.

The reference data keeps such a rate as a measure of its own, named after what it is a rate of: ``gdp growth``,
``imports share of imports`` (of one partner in all), ``exports share of gdp``.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.reference.mirror import FLOWS

_WORLD = "world"


def as_published(claim: Claim) -> Claim | None:
    """The claim as the level of the rate that it states, None where no source publishes rates of that kind."""
    measure = _rate(claim)
    return None if measure is None else replace(claim, kind=Kind.LEVEL, series=replace(claim.series, measure=measure))


def whole_of(claim: Claim) -> Series | None:
    """The whole of a share: what the text says it is, or of trade with one partner that with all of them."""
    series = claim.series
    if claim.against is not None or series.measure not in FLOWS or series.partner in (None, _WORLD) or series.product:
        return claim.against
    return replace(series, partner=_WORLD)


def _rate(claim: Claim) -> str | None:
    series = claim.series
    if claim.kind is Kind.CHANGE and series.period and claim.base_period == series.period.years_later(-1):
        return f"{series.measure} growth"
    whole = whole_of(claim) if claim.kind is Kind.SHARE else None
    if whole is None or whole.product or whole.partner not in (None, _WORLD):
        return None
    if (whole.reporter, whole.period) != (series.reporter, series.period):
        return None
    return f"{series.measure} share of {whole.measure}"
