"""How far two sources are apart on a flow in other periods: a gap that is always there is no news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from factcheck.domain.claim import Claim
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.matcher.intervals import given
from factcheck.matcher.wording import gap_in_words, listed

_Voice = tuple[str, str]
"""A source, and what its figures count: goods, or services too."""
_MOST = 3
_COARSE = Decimal("0.1")
"""A figure with bounds wider than this share of itself measures no gap."""


def usual_gap(around: Sequence[Observation], claim: Claim, one: Observation, other: Observation) -> str | None:
    """The ratio of two sources' figures in the latest other periods, as a sentence, None where none is known.

    `one` and `other` are theirs for the claim's own period; only figures that count the same as these are compared.
    `around` is what is said of the claim's two areas in any period.
    """
    voices = _voice(one), _voice(other)
    by_period: dict[Period, dict[_Voice, Observation]] = defaultdict(dict)
    for observation in around:
        period = observation.series.period
        if period is None or period == claim.series.period or not _measures(observation, claim):
            continue
        by_period[period].setdefault(_voice(observation), observation)
    gaps = [
        f"{gap} in {period}"
        for period, said in by_period.items()
        if said.keys() >= set(voices) and (gap := gap_in_words(*(said[voice].value for voice in voices)))
    ]
    return f"The two were apart by {listed(gaps[-_MOST:])} too." if gaps else None


def _voice(observation: Observation) -> _Voice:
    return observation.source, observation.scope


def _measures(observation: Observation, claim: Claim) -> bool:
    same = observation.series.measure == claim.series.measure and observation.unit == claim.quantity.unit
    if not same or not observation.stands:
        return False
    return given(observation).width <= abs(observation.value) * _COARSE
