"""What the reference datasets say of one claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.observation import Observation


class Verdict(StrEnum):
    """What is known of a claim, in the terms of FEVER."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not_enough_info"


class Relation(StrEnum):
    """How observations stand to a claim."""

    SUPPORTS = "supports"
    """The source that the claim names says the same, or any source where it names none."""
    REVISED = "revised"
    """An older release of that source says the same, its newest one does not."""
    REFUTES = "refutes"
    """Official figures of the source that the claim names rule it out, whatever the release."""
    DIFFERS = "differs"
    """What is known of that source does not fit, but comes from press reports or lies within what revisions change."""
    DISAGREES = "disagrees"
    """Another source says something else: no error, a thing to know."""
    NOTHING = "nothing"
    """No observation speaks of the claim."""


class Cause(StrEnum):
    """The slip that would explain a figure which does not fit."""

    PERIOD = "period"
    FLOW = "flow"
    PARTNER = "partner"
    SOURCE = "source"
    SCALE = "scale"
    CURRENCY = "currency"
    DIGITS = "digits"


_OTHER_SLOT = frozenset({Cause.PERIOD, Cause.FLOW, Cause.PARTNER, Cause.SOURCE})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The observations that speak of the claim with id `claim`, all in one relation to it, the best first."""

    claim: str
    relation: Relation
    observations: tuple[Observation, ...]
    reason: str
    """In words for a person: what was found, or why nothing was."""
    cause: Cause | None = None
    """What would explain that the figure does not fit; the reason says it in words."""
    pair: bool = False
    """Whether the first two observations speak together: the levels now and before, the part and the whole, or the
    two flows that leave or make a third."""
    usual: str = ""
    """How far the two sources were apart in other periods, as a sentence; empty where nothing is known of it."""
    newest: tuple[Observation, ...] = ()
    """What the newest release has in place of the observations, where the figure was revised."""

    @property
    def supports(self) -> bool:
        """Whether the figure was right, at least when an older release was the newest."""
        return self.relation in (Relation.SUPPORTS, Relation.REVISED)

    @property
    def elsewhere(self) -> bool:
        """Whether the figure is that of another flow, period, partner or source: then a slot may have been misread."""
        return self.cause in _OTHER_SLOT
