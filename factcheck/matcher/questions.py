"""What is looked up for a claim: its level, the two of a change or a share, the rate as a source publishes it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.matcher.published import as_published, whole_of
from factcheck.resources import vocabulary

_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS)


@dataclass(frozen=True, slots=True)
class Question:
    """The series to look up for a claim: `levels`, one or two, and first of all `rate` as the level of a rate."""

    claim: Claim
    levels: tuple[Series, ...] = ()
    rate: Claim | None = None
    """The claim as a source would publish its rate."""
    reason: str = ""
    """Why no levels can be looked up, in a sentence."""

    @property
    def keys(self) -> tuple[Series, ...]:
        return self.levels if self.rate is None else (self.rate.series, *self.levels)


def question(claim: Claim) -> Question:
    """What to look up for `claim`, nothing where the text leaves open what it is about."""
    series = claim.series
    if series.reporter is None:
        return Question(claim, reason="The text does not say whose figure it is.")
    if series.period is None:
        return Question(claim, reason="The text does not say which period the figure is for.")
    levels, reason = _levels(claim)
    return Question(claim, levels, as_published(claim), reason)


def _levels(claim: Claim) -> tuple[tuple[Series, ...], str]:
    """The levels that tell of the claim, or why none do."""
    series = claim.series
    if series.product is not None:
        return (), "The reference data has totals only, the claim is about one product or sector."
    if claim.kind is Kind.LEVEL:
        return (series,), ""
    if claim.kind in _CHANGES and claim.base_period is None:
        return (), "The text does not say which period the change is counted from."
    if claim.yearly:
        return (), "The mean change of several years is not looked up."
    if claim.kind is Kind.CHANGE and series.measure in vocabulary("measures")["told_by_growth"]:
        return (), "Growth is counted at constant prices, the levels of the reference data at those of the day."
    if claim.kind in _CHANGES:
        return (series, replace(series, period=claim.base_period)), ""
    if claim.kind is Kind.SHARE and (whole := whole_of(claim)):
        return (series, whole), ""
    return (), "Ranks, ratios and shares of an unstated whole are not looked up."
