"""One relation that was tried: what it is about, how it came out, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Span
from factcheck.domain.observation import Observation


class Outcome(StrEnum):
    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    ERROR = "error"
    """A contradiction."""
    WARNING = "warning"
    """Something an editor should look at: borderline rounding, two sources that disagree."""
    NOTE = "note"

    def reaches(self, least: Severity) -> bool:
        """Whether it is as bad as `least` or worse."""
        worst_first = list(Severity)
        return worst_first.index(self) <= worst_first.index(least)


class FailOn(StrEnum):
    """The least severity that makes a command fail."""

    ERROR = Severity.ERROR.value
    WARNING = Severity.WARNING.value
    NOTE = Severity.NOTE.value
    NEVER = "never"

    def reached_by(self, severity: Severity) -> bool:
        return self is not FailOn.NEVER and severity.reaches(Severity(self))


@dataclass(frozen=True, slots=True)
class Suspect:
    """A claim whose change alone would mend a failed check, and what it may then be."""

    claim: str
    low: Decimal
    high: Decimal
    replacement: str
    """The words to put in place of the claim's quote, in the article's own number format."""
    why: str

    def changes(self, quote: str) -> bool:
        """Whether other words come in place of the claim's quote; they stay where only its direction is wrong."""
        return self.replacement != quote


@dataclass(frozen=True, slots=True)
class Check:
    """One relation between claims, or between a claim and an observation.

    `code` is stable (``FC101``); `rule` its readable name (``turnover-sum``); `claims` are the ids of just the
    claims that the check is about.
    """

    id: str
    rule: str
    code: str
    outcome: Outcome
    severity: Severity
    claims: tuple[str, ...]
    message: str
    calculation: str
    reference: Observation | None = None
    suspects: tuple[Suspect, ...] = ()
    assertion: Assertion | None = None
    """The statement in words that it is about; its claims are then what proves or refutes the words."""
    settles: tuple[str, ...] = ()
    """The claims that it holds so closely that a slip in one of them would show."""

    def numbered(self, id: str) -> Check:
        """The same by this id."""
        return Check(
            id,
            self.rule,
            self.code,
            self.outcome,
            self.severity,
            self.claims,
            self.message,
            self.calculation,
            self.reference,
            self.suspects,
            self.assertion,
            self.settles,
        )

    @property
    def accused(self) -> tuple[str, ...]:
        """The claims that it points at where it fails: its suspects, the likeliest first, or all its claims."""
        return tuple(suspect.claim for suspect in self.suspects) or self.claims

    def places(self, spans: Mapping[str, Span]) -> tuple[Span, ...]:
        """Where it stands, the likeliest culprit first: at the words that it is about, else at the claims it accuses.

        Args:
            spans: those of the article's claims by id (`Report.spans`).
        """
        if self.assertion:
            return (self.assertion.span,)
        return tuple(spans[claim] for claim in self.accused if claim in spans)
