"""All that was found in one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.domain.article import Article
from factcheck.domain.check import Check, FailOn, Outcome
from factcheck.domain.claim import Claim, Number, Span
from factcheck.domain.evidence import Verdict
from factcheck.domain.ignore import Ignore
from factcheck.domain.implied import Implied
from factcheck.domain.observation import Credit


@dataclass(frozen=True, slots=True)
class Report:
    """The article with its claims, every number in it, the checks made, and each claim's verdict by claim id."""

    article: Article
    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...]
    checks: tuple[Check, ...]
    verdicts: Mapping[str, Verdict]
    credits: tuple[Credit, ...] = ()
    """What the licences of the datasets ask whose figures the checks use."""
    implied: Mapping[str, Implied] = field(default_factory=dict)
    """By claim id, what the other figures of the article leave for the number; nothing where none speaks of it."""
    ignored: tuple[Check, ...] = ()
    """Checks that fail and that the text or a baseline says are known; they are not among `checks`."""
    stale: tuple[Ignore, ...] = ()
    """The article's ignores by which nothing is left out."""

    @property
    def spans(self) -> dict[str, Span]:
        """Where each claim stands, by its id."""
        return {claim.id: claim.span for claim in self.claims}

    def count(self, outcome: Outcome) -> int:
        return sum(check.outcome is outcome for check in self.checks)

    def fails(self, on: FailOn = FailOn.ERROR) -> bool:
        """Whether a check fails with that severity or a worse one: exit status 1."""
        return any(check.outcome is Outcome.FAILS and on.reached_by(check.severity) for check in self.checks)
