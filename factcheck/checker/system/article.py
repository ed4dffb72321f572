"""An article's claims as systems, one for each way to read their precision, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS, Tier
from factcheck.checker.figures import Figures
from factcheck.checker.relation import Ranking
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import candidate
from factcheck.checker.suspects.localise import Candidate, weight_of
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import Effort, conflict_in
from factcheck.checker.system.diagnosis import Diagnosis, diagnoses, exchanges
from factcheck.checker.system.implied import implied
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.parts import conflicting
from factcheck.checker.system.pinned import pin
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Speaker, System
from factcheck.checker.system.tension import tension
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence

_WRONG_WORDS = 0.005
"""How likely it is that words without a number are wrong, on the scale of the likelihoods of slips."""
_FITS = Decimal(1), Decimal("0.8"), Decimal("0.4")
"""The closest reading of the figures first; a claim without which they fit only when read widely is less likely it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What cannot all be true, and the claims whose change alone mends it, the likeliest first.

    With `exchanged`, no single claim does, but these two do when each says what the other does.
    """

    speakers: tuple[Speaker, ...]
    candidates: tuple[Candidate, ...]
    exchanged: tuple[Claim, Claim] | None = None


class ArticleSystem:
    """The claims and the words of one article."""

    def __init__(
        self,
        statements: Statements,
        claims: Sequence[Claim],
        rankings: Sequence[tuple[Claim, Ranking]] = (),
        evidence: Sequence[Evidence] = (),
        assertions: Sequence[Assertion] = (),
    ) -> None:
        self._statements, self._claims = statements, claims
        self._rankings, self._assertions = rankings, assertions
        self._figures = Figures(statements.claims)
        self._evidence = evidence
        self._weights = weight_of(evidence)
        self._systems: dict[Tier, System] = {}
        self._effort = Effort()

    def at(self, tier: Tier) -> System:
        """The system with its numbers read at `tier`."""
        if tier not in self._systems:
            system = compile_claims(self._statements, self._claims, tier, self._rankings, self._assertions)
            pin(system, self._evidence)
            self._systems[tier] = system
        return self._systems[tier]

    def fits(self, severity: Severity) -> bool:
        """Whether all can be true together when read as `severity` reads it; then it can when read more widely too."""
        return conflict_in(self.at(TIERS[severity])) is None

    def findings(self, severity: Severity) -> list[Finding]:
        """What cannot be true together when the figures are read as `severity` reads them.

        Raises:
            ExhaustedError: it would take too much work to tell.
        """
        return self._found(
            severity,
            lambda system, exchangeable: diagnoses(
                system,
                likelihood=lambda bit, without: self._likelihood(system, bit, without),
                exchangeable=exchangeable,
                effort=self._effort,
            ),
        )

    def exchanged(self, severity: Severity) -> list[Finding]:
        """Of these findings only that of two claims which each say what the other should.

        Raises:
            ExhaustedError: it would take too much work to tell.
        """
        return self._found(severity, lambda system, exchangeable: exchanges(system, exchangeable, self._effort))

    def _found(
        self, severity: Severity, diagnose: Callable[[System, Callable[[int], bool]], list[Diagnosis]]
    ) -> list[Finding]:
        system = conflicting(self.at(TIERS[severity]), self._effort)
        if system is None:
            return []
        found = diagnose(system, lambda wrong: self._fits_exchanged(system, wrong, TIERS[severity]))
        return [self._finding(system, diagnosis) for diagnosis in found]

    def tension(self) -> Decimal | None:
        """The least tolerance at which all of it fits together, None where it never does."""
        return tension(self.at, conflict_in)

    def _likelihood(self, system: System, bit: int, without: int) -> float:
        (speaker,) = system.owners(bit)
        if not isinstance(speaker, Claim):
            return _WRONG_WORDS
        found = self._candidate(speaker, [one.id for one in system.owners(without)])
        return float(found.score) if found else 0.0

    def _finding(self, system: System, diagnosis: Diagnosis) -> Finding:
        speakers = tuple(system.owners(diagnosis.core))
        claims = [one for bit in diagnosis.candidates for one in system.owners(bit) if isinstance(one, Claim)]
        if diagnosis.exchanged:
            one, other = claims
            return Finding(speakers, (), (one, other))
        aside = [one.id for one in system.owners(diagnosis.without)]
        found = [candidate for one in claims if (candidate := self._candidate(one, [*aside, one.id]))]
        return Finding(speakers, tuple(sorted(found, key=lambda candidate: -candidate.score)))

    def _fits_exchanged(self, system: System, wrong: int, tier: Tier) -> bool:
        """Whether all fits when each of two claims says what the other does: exports and imports swapped."""
        one, other = system.owners(wrong)
        if not isinstance(one, Claim) or not isinstance(other, Claim):
            return False
        if one.kind is not other.kind or one.quantity.unit != other.quantity.unit:
            return False
        meant = {one.id: replace(one, quantity=other.quantity), other.id: replace(other, quantity=one.quantity)}
        claims = [meant.get(claim.id, claim) for claim in self._claims]
        exchanged = ArticleSystem(
            self._statements.with_claims(meant), claims, self._rankings, self._evidence, self._assertions
        )
        return conflict_in(exchanged.at(tier), effort=self._effort) is None

    def _candidate(self, claim: Claim, aside: Sequence[str]) -> Candidate | None:
        """The claim with what the others leave for it without those `aside`, and how likely it is the wrong one."""
        left, fit = self._left_for(claim, aside)
        found = candidate(self._figures, claim, left) if left else None
        weight = fit * self._weights.get(claim.id, Decimal(1))
        return replace(found, score=found.score * weight) if found else None

    def _left_for(self, claim: Claim, aside: Sequence[str]) -> tuple[Interval | None, Decimal]:
        """The interval at the closest reading of the figures at which the others fit, and how well they then fit."""
        *closer, (widest, fit_widest) = zip(_readings(), _FITS, strict=True)
        for tier, fit in closer:
            system = self.at(tier)
            without = system.bits(aside)
            bounds = propagate(system, without)
            fits = bounds.conflict is None and infeasible(system, without) is None
            if fits and (left := implied(system, claim, bounds)):
                return left, fit
        system = self.at(widest)
        return implied(system, claim, propagate(system, system.bits(aside))), fit_widest


def _readings() -> tuple[Tier, ...]:
    return ROUNDED, TIERS[Severity.NOTE], TIERS[Severity.WARNING]
