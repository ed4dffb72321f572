"""Why a figure does not fit where it stands: it is that of another year, flow, partner or source, or mistyped."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Cause
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.matcher.digits import slips
from factcheck.matcher.intervals import TELLING, given, is_telling, stated
from factcheck.matcher.wording import area_name
from factcheck.reference.mirror import FLOWS

_SCALES = {Decimal(1000): "a thousand times", Decimal(10) ** 6: "a million times"}
_NEARLY = Decimal("0.3")
"""How much less likely the figure is meant where it fits only within the bounds of rounding."""
_LIKELIHOOD = {
    Cause.PERIOD: Decimal(3),
    Cause.FLOW: Decimal(2),
    Cause.PARTNER: Decimal(2),
    Cause.SOURCE: Decimal(2),
    Cause.CURRENCY: Decimal(1),
    Cause.SCALE: Decimal(3),
    Cause.DIGITS: Decimal(3),
}
"""How often each slip is made, against the others; shared out among the ways in which it can be made."""


class Explanation(NamedTuple):
    """A slip that would explain the figure, in a sentence; the likelihood only orders several."""

    cause: Cause
    sentence: str
    likelihood: Decimal


class Surroundings(NamedTuple):
    """What the reference data says near the claim, all of it fit to be a witness."""

    here: Sequence[Observation]
    """Of the claim's own flow and period."""
    around: Sequence[Observation]
    """Of any flow between its areas in any period, in the claim's perspective."""
    partners: Sequence[Observation]
    """Of its flow and period with other partners."""


def explanation(claim: Claim, sources: Collection[str], near: Surroundings) -> Explanation | None:
    """The likeliest slip by which the figure of the claim misses what `sources` say, None where none explains it."""
    if not is_telling(claim):
        return None
    kin = Surroundings(*([o for o in found if o.source in sources] for found in near))
    others = [o for o in near.here if o.source not in sources]
    found = [
        *_other_sizes(claim, kin.here),
        *_other_sources(claim, others),
        *_other_currencies(claim, kin.here),
        *_other_flows(claim, kin.around),
        *_other_periods(claim, kin.around),
        *_other_partners(claim, kin.partners),
    ]
    return max(found, key=lambda explanation: explanation.likelihood, default=None)


def _other_sizes(claim: Claim, here: Sequence[Observation]) -> Iterator[Explanation]:
    own = stated(claim.quantity)
    for observation in (o for o in here if o.unit == claim.quantity.unit):
        for factor, words in _SCALES.items():
            each = _LIKELIHOOD[Cause.SCALE] / (2 * len(_SCALES))
            if own.times(factor).meets(given(observation)):
                yield Explanation(Cause.SCALE, f"It would fit if it were {words} as large.", each)
            if own.times(1 / factor).meets(given(observation)):
                yield Explanation(Cause.SCALE, f"It would fit if it were {words} smaller.", each)
        for slip in slips(claim.quantity, given(observation)):
            each = _LIKELIHOOD[Cause.DIGITS] / slip.ways
            yield Explanation(Cause.DIGITS, slip.sentence, each)


def _other_sources(claim: Claim, here: Sequence[Observation]) -> Iterator[Explanation]:
    ways = len({o.source for o in here})
    for observation in here:
        vague = given(observation).width > abs(observation.value) * TELLING
        if observation.unit == claim.quantity.unit and not vague:
            yield from _fit(claim, observation, Cause.SOURCE, f"of {observation.source}", ways)


def _other_currencies(claim: Claim, here: Sequence[Observation]) -> Iterator[Explanation]:
    for observation in (o for o in here if o.unit != claim.quantity.unit):
        sentence = f"in {observation.unit}, not in {claim.quantity.unit}"
        yield from _fit(claim, observation, Cause.CURRENCY, sentence, 1)


def _other_flows(claim: Claim, around: Sequence[Observation]) -> Iterator[Explanation]:
    others = FLOWS - {claim.series.measure}
    for observation in _in_unit(claim, around):
        flow = observation.series.measure
        if flow in others and observation.series.period == claim.series.period:
            yield from _fit(claim, observation, Cause.FLOW, f"for {flow}", len(others))


def _other_periods(claim: Claim, around: Sequence[Observation]) -> Iterator[Explanation]:
    for observation in _in_unit(claim, around):
        period = observation.series.period
        if observation.series.measure == claim.series.measure and period != claim.series.period:
            ways = 2 * _steps(claim.series.period, period)
            yield from _fit(claim, observation, Cause.PERIOD, f"for {period}", ways)


def _other_partners(claim: Claim, partners: Sequence[Observation]) -> Iterator[Explanation]:
    ways = len({o.series.partner for o in partners})
    for observation in _in_unit(claim, partners):
        yield from _fit(claim, observation, Cause.PARTNER, f"for {area_name(observation.series.partner)}", ways)


def _in_unit(claim: Claim, observations: Sequence[Observation]) -> list[Observation]:
    return [o for o in observations if o.unit == claim.quantity.unit]


def _fit(claim: Claim, observation: Observation, cause: Cause, what: str, ways: int) -> Iterator[Explanation]:
    if stated(claim.quantity).meets(given(observation)):
        exact = abs(claim.quantity.value - observation.value) * 2 <= claim.quantity.last_place
        each = _LIKELIHOOD[cause] / ways * (1 if exact else _NEARLY)
        yield Explanation(cause, f"This is the figure {what}.", each)


def _steps(one: Period | None, other: Period | None) -> int:
    """How many years apart two periods are, a step more where they are not of one length."""
    if one is None or other is None:
        return 1
    other_kind = one.whole_months != other.whole_months
    return max(1, abs(one.start.year - other.start.year)) + 2 * other_kind
