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
    REFUTES = "refutes"
    """No observation of the source that the claim names fits it."""
    DISAGREES = "disagrees"
    """Another source says something else: no error, a thing to know."""
    NOTHING = "nothing"
    """No observation speaks of the claim."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The observations that speak of the claim with id `claim`, all in one relation to it, the best first."""

    claim: str
    relation: Relation
    observations: tuple[Observation, ...]
    reason: str
    """One sentence for a person: what was found, or why nothing was."""
    elsewhere: bool = False
    """Whether the figure fits another flow or period of the same source: then a slot may have been read wrongly."""
