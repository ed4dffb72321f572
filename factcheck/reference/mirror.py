"""The same flow seen from the other side: Kazakhstan's exports to China are China's imports from Kazakhstan."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Series
from factcheck.domain.observation import Observation

_MIRRORED = {"exports": "imports", "imports": "exports", "turnover": "turnover", "balance": "balance"}
FLOWS = frozenset(_MIRRORED)
"""The measures of trade between a reporter and a partner."""


def mirror(series: Series) -> Series | None:
    """The flow as the partner counts it, None where there is no partner or the partner is the world."""
    measure = _MIRRORED.get(series.measure)
    if measure is None or series.reporter is None or series.partner in (None, "world"):
        return None
    return Series(measure, series.product, series.partner, series.reporter, series.period)


def seen_from(series: Series, observation: Observation) -> Observation:
    """The observation in the perspective of `series`: a balance seen from the other side has the other sign."""
    if series.measure != "balance" or series.reporter == observation.series.reporter:
        return observation
    turned = replace(series, period=observation.series.period)
    return replace(observation, series=turned, value=-observation.value, low=-observation.high, high=-observation.low)
