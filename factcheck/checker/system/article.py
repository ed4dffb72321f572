"""An article's claims as systems, one for each way to read their precision, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.checker.explain import bounds as range_text
from factcheck.checker.interval import Interval
from factcheck.checker.localise import Figures, doubt, printed, weight_of
from factcheck.checker.precision import ROUNDED, TIERS, Tier
from factcheck.checker.relation import Ranking
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import Effort, conflict_in
from factcheck.checker.system.diagnosis import Diagnosis, diagnoses
from factcheck.checker.system.implied import implied
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.pinned import pin
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Speaker, System
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Severity, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence

_WRONG_WORDS = 0.005
"""How likely it is that words without a number are wrong, on the scale of the likelihoods of slips."""
_FITS = Decimal(1), Decimal("0.8"), Decimal("0.4")
"""The closest reading of the figures first; a claim without which they fit only when read widely is less likely it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What cannot all be true, and the claims whose change alone mends it, the likeliest first.

    With `exchanged`, the suspects are two claims that mend it when each says what the other does.
    """

    speakers: tuple[Speaker, ...]
    suspects: tuple[Suspect, ...]
    exchanged: bool = False


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

    def findings(self, severity: Severity) -> list[Finding]:
        """What cannot be true together when the figures are read as `severity` reads them.

        Raises:
            ExhaustedError: it would take too much work to tell.
        """
        system = self.at(TIERS[severity])
        found = diagnoses(
            system,
            likelihood=lambda bit, without: self._likelihood(system, bit, without),
            exchangeable=lambda wrong: self._fits_exchanged(system, wrong, TIERS[severity]),
            effort=self._effort,
        )
        return [self._finding(system, diagnosis) for diagnosis in found]

    def _likelihood(self, system: System, bit: int, without: int) -> float:
        (speaker,) = system.owners(bit)
        if not isinstance(speaker, Claim):
            return _WRONG_WORDS
        return float(self._suspect(speaker, [one.id for one in system.owners(without)])[0])

    def _finding(self, system: System, diagnosis: Diagnosis) -> Finding:
        speakers = tuple(system.owners(diagnosis.core))
        candidates = [one for bit in diagnosis.candidates for one in system.owners(bit) if isinstance(one, Claim)]
        if diagnosis.exchanged:
            one, other = candidates
            return Finding(speakers, (_exchanged(one, other), _exchanged(other, one)), exchanged=True)
        aside = [one.id for one in system.owners(diagnosis.without)]
        weighed = [self._suspect(one, [*aside, one.id]) for one in candidates]
        weighed.sort(key=lambda found: -found[0])
        return Finding(speakers, tuple(suspect for _, suspect in weighed))

    def _fits_exchanged(self, system: System, wrong: int, tier: Tier) -> bool:
        """Whether all fits when each of two claims says what the other does: exports and imports swapped."""
        one, other = system.owners(wrong)
        if not isinstance(one, Claim) or not isinstance(other, Claim):
            return False
        if one.kind is not other.kind or one.quantity.unit != other.quantity.unit:
            return False
        meant = {one.id: replace(one, quantity=other.quantity), other.id: replace(other, quantity=one.quantity)}
        statements = self._statements.with_claims(meant)
        claims = [meant.get(claim.id, claim) for claim in self._claims]
        exchanged = compile_claims(statements, claims, tier, (), self._assertions)
        return conflict_in(exchanged, effort=self._effort) is None

    def _suspect(self, claim: Claim, aside: Sequence[str]) -> tuple[Decimal, Suspect]:
        """What the other figures leave for a claim, and how likely a slip explains that it is not that."""
        left, fit = self._left_for(claim, aside)
        wanted = printed(left, claim)
        slip, likelihood = self._figures.slip(claim, wanted)
        value = slip.value if slip else _nearest(wanted, claim)
        why = f"the other figures leave {range_text(claim.quantity, wanted)}"
        wanted = wanted | value
        score = fit * likelihood * doubt(claim) * self._weights.get(claim.id, Decimal(1))
        low, high = (end if end.is_finite() else value for end in (wanted.low, wanted.high))
        return score, Suspect(claim.id, low, high, replacement(claim, value), f"{why}: {slip.kind}?" if slip else why)

    def _left_for(self, claim: Claim, aside: Sequence[str]) -> tuple[Interval, Decimal]:
        """The interval at the closest reading of the figures at which the others fit, and how well they then fit."""
        *closer, (widest, fit_widest) = zip(_readings(), _FITS, strict=True)
        for tier, fit in closer:
            system = self.at(tier)
            without = system.bits(aside)
            bounds = propagate(system, without)
            if bounds.conflict is None and infeasible(system, without) is None:
                return implied(system, claim, bounds), fit
        system = self.at(widest)
        return implied(system, claim, propagate(system, system.bits(aside))), fit_widest


def _readings() -> tuple[Tier, ...]:
    return ROUNDED, TIERS[Severity.NOTE], TIERS[Severity.WARNING]


def _exchanged(claim: Claim, other: Claim) -> Suspect:
    words = " ".join(other.span.quote.split())
    why = f"all figures fit when it and {words} change places"
    return Suspect(claim.id, other.quantity.low, other.quantity.high, words, why)


def _nearest(wanted: Interval, claim: Claim) -> Decimal:
    if wanted.bounded:
        return rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))
    return next((end for end in (wanted.low, wanted.high) if end.is_finite()), claim.quantity.value)
