"""All figures of the article can be true together.

## What it does
Takes every figure as a constraint, with turnover, balance, groups of countries and parts of years as definitions, and
tests them all at once. It speaks up where they cannot all be true, and no single sum has shown it before; then it
names the figures at odds and what each of them could be instead, the likeliest first. A warning only: the longer the
way, the likelier is one figure of it misread or revised since.

## Why
Some errors show in no single sum: only the way from one figure over two others to a fourth does.

## Example that holds
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $24 billion.

## Example that fails
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $34 billion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from decimal import Decimal

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.explain import bounds as range_text
from factcheck.checker.explain import quoted
from factcheck.checker.interval import Interval
from factcheck.checker.localise import Figures, doubt, printed, weight_of
from factcheck.checker.precision import ROUNDED, TIERS, Tier
from factcheck.checker.relation import Ranking, Rule
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.rules.rank_of import relations as rank_relations
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import Effort, ExhaustedError
from factcheck.checker.system.diagnosis import Diagnosis, diagnoses
from factcheck.checker.system.implied import implied
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import System
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence

RULE = Rule("FC110", "article-system")
_SURE = 0.75
_READ = 0.4
"""Claims read with less confidence stay out; those below `_SURE` make a conflict a note."""
_SUSPECTS = 3
_READINGS = (
    (ROUNDED, Decimal(1)),
    (TIERS[Severity.NOTE], Decimal("0.8")),
    (TIERS[Severity.WARNING], Decimal("0.4")),
)
"""The closest reading of the figures first; a claim without which they fit only when read widely is less likely it."""


def conflicts(statements: Statements, suspected: Set[str], evidence: Sequence[Evidence] = ()) -> Iterator[Check]:
    """The conflicts that remain without the claims in `suspected`, each by itself, the clear ones first."""
    left_out = suspected | ambiguous(statements, slips_too=True)
    claims = [claim for claim in statements.claims if claim.id not in left_out and claim.confidence >= _READ]
    article = _Article(statements, claims, evidence)
    for severity in (Severity.WARNING, Severity.NOTE):
        try:
            found = list(article.conflicts(severity))
        except ExhaustedError:
            yield _undecided(claims)
            return
        if found:
            yield from found
            return


class _Article:
    """The claims of an article as systems, one for each way to read their precision."""

    def __init__(self, statements: Statements, claims: Sequence[Claim], evidence: Sequence[Evidence]) -> None:
        self._statements, self._claims = statements, claims
        ranked = ((r.claims[0], r.condition) for r in rank_relations(statements))
        self._rankings = [(claim, ranking) for claim, ranking in ranked if isinstance(ranking, Ranking)]
        self._figures = Figures(statements.claims)
        self._weights = weight_of(evidence)
        self._systems: dict[Tier, System] = {}
        self._effort = Effort()

    def conflicts(self, severity: Severity) -> Iterator[Check]:
        """What cannot be true together when the figures are read as `severity` reads them.

        Raises:
            ExhaustedError: it would take too much work to tell.
        """
        system = self._at(TIERS[severity])
        for diagnosis in diagnoses(system, self._likelihood(system), self._effort):
            yield self._check(system, diagnosis, severity)

    def _at(self, tier: Tier) -> System:
        if tier not in self._systems:
            self._systems[tier] = compile_claims(self._statements, self._claims, tier, self._rankings)
        return self._systems[tier]

    def _likelihood(self, system: System) -> Callable[[int, int], float]:
        def likelihood(bit: int, without: int) -> float:
            (claim,) = system.owners(bit)
            return float(self._suspect(claim, [c.id for c in system.owners(without)])[0])

        return likelihood

    def _check(self, system: System, diagnosis: Diagnosis, severity: Severity) -> Check:
        claims = system.owners(diagnosis.core)
        aside = [claim.id for claim in system.owners(diagnosis.without)]
        weighed = [self._suspect(c, [*aside, c.id]) for bit in diagnosis.candidates for c in system.owners(bit)]
        weighed.sort(key=lambda found: -found[0])
        suspects = tuple(suspect for _, suspect in weighed[:_SUSPECTS])
        sure = all(claim.confidence >= _SURE for claim in claims)
        return _told(
            claims, suspects, severity if sure else Severity.NOTE, {c.id: quoted(c) for c in self._statements.claims}
        )

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
        for tier, fit in _READINGS[:-1]:
            system = self._at(tier)
            without = system.bits(aside)
            bounds = propagate(system, without)
            if bounds.conflict is None and infeasible(system, without) is None:
                return implied(system, claim, bounds), fit
        tier, fit = _READINGS[-1]
        system = self._at(tier)
        return implied(system, claim, propagate(system, system.bits(aside))), fit


def _nearest(wanted: Interval, claim: Claim) -> Decimal:
    if wanted.bounded:
        return rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))
    return next((end for end in (wanted.low, wanted.high) if end.is_finite()), claim.quantity.value)


def _told(claims: Sequence[Claim], suspects: Sequence[Suspect], severity: Severity, words: Mapping[str, str]) -> Check:
    message = f"{', '.join(map(quoted, claims))} cannot all be true together"
    if suspects:
        best = suspects[0]
        message += f"; {best.why.partition(':')[0]} for {words[best.claim]}. Should it be {best.replacement}"
    return Check(
        id="",
        rule=RULE.name,
        code=RULE.code,
        outcome=Outcome.FAILS,
        severity=severity,
        claims=tuple(claim.id for claim in claims),
        message=message + (", or did we misread the text?" if suspects else "."),
        calculation="; ".join(f"{words[suspect.claim]}: {suspect.why}" for suspect in suspects),
        suspects=tuple(suspects),
    )


def _undecided(claims: Sequence[Claim]) -> Check:
    return Check(
        id="",
        rule=RULE.name,
        code=RULE.code,
        outcome=Outcome.UNDECIDED,
        severity=Severity.NOTE,
        claims=tuple(claim.id for claim in claims[:1]),
        message=f"The {len(claims)} figures are too many to tell which are at odds; the single sums tell more.",
        calculation="",
    )
