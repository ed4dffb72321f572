"""From relations to checks: what holds, what fails and how badly, and whose number would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checker.explain import bounds, calculation, fails_message, holds_message, undecided_message
from factcheck.checker.localise import Candidate, Neighbourhood
from factcheck.checker.precision import TIERS
from factcheck.checker.relation import Relation
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim

_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
_SUSPECTS = 3
_SURE = 0.75
"""Below this confidence in how a claim was read, its failure is no error."""
_UNSURE = 0.4
"""Below this one it proves nothing."""


def checks(statements: Statements, relations: Sequence[Relation]) -> Iterator[Check]:
    """One check for each relation worth telling; ids are left empty."""
    held = {id(relation): relation.condition.possible(TIERS[Severity.NOTE]) for relation in relations}
    neighbourhood = Neighbourhood(relations, held)
    alternatives = {(r.rule, _abouts(statements, r)) for r in relations if held[id(r)]}
    told: list[tuple[Relation, Candidate | None]] = []
    for relation in sorted(relations, key=lambda relation: relation.derived):
        if held[id(relation)]:
            if not relation.only_failures:
                yield _held(relation)
            continue
        reason = _proves_nothing(statements, relation)
        if reason is None and (relation.rule, _abouts(statements, relation)) in alternatives:
            reason = "the article gives the same quantity twice and the other figure fits"
        candidates = [] if reason else neighbourhood.candidates(relation)
        first = candidates[0] if candidates else None
        if reason is None and (relation.derived or relation.only_failures) and _explained(relation, first, told):
            continue
        if reason is None:
            told.append((relation, first))
        yield _failed(relation, candidates, reason)


def _explained(relation: Relation, first: Candidate | None, told: Sequence[tuple[Relation, Candidate | None]]) -> bool:
    """Whether a failure told before it names a suspect whose change mends this one too."""
    suspects = {candidate.claim.id for _, candidate in told if candidate}
    return bool(suspects & {claim.id for claim in relation.claims}) if first is None else first.claim.id in suspects


def _abouts(statements: Statements, relation: Relation) -> tuple[object, ...]:
    return tuple((statements.topics[c.id], c.kind, c.base_period) for c in relation.claims)


def _proves_nothing(statements: Statements, relation: Relation) -> str | None:
    """Why a failure of the relation says nothing about the article, None where it does."""
    undated = [claim.series.period is None for claim in relation.claims]
    if any(undated) and not all(undated):
        return "the text does not say which period each figure is of"
    if min(claim.confidence for claim in relation.claims) < _UNSURE:
        return "it is not certain that every figure was read rightly"
    return None


def severity(relation: Relation) -> Severity:
    """How badly a relation that does not hold fails."""
    worst = max(s for s in range(len(_ORDER)) if not relation.condition.possible(TIERS[_ORDER[s]]))
    if any(claim.confidence < _SURE or claim.series.period is None for claim in relation.claims):
        worst = min(worst, 1)
    return _ORDER[min(worst, _ORDER.index(relation.ceiling))]


def _held(relation: Relation) -> Check:
    told = calculation(relation)
    return _check(relation, Outcome.HOLDS, Severity.NOTE, holds_message(relation, told), told)


def _failed(relation: Relation, candidates: Sequence[Candidate], reason: str | None) -> Check:
    told = calculation(relation)
    if reason:
        return _check(relation, Outcome.UNDECIDED, Severity.NOTE, undecided_message(relation, told, reason), told)
    suspects = tuple(_suspect(candidate) for candidate in candidates[:_SUSPECTS])
    message = fails_message(relation, told, _question(candidates[0], suspects[0]) if suspects else None)
    return _check(relation, Outcome.FAILS, severity(relation), message, told, suspects)


def _question(candidate: Candidate, suspect: Suspect) -> str:
    slip = f" ({candidate.guess.slip.kind})" if candidate.guess.slip else ""
    return f"Should {candidate.claim.span.quote} be {suspect.replacement}{slip}, or did we misread the text?"


def _suspect(candidate: Candidate) -> Suspect:
    claim, wanted = candidate.claim, candidate.wanted
    slip = candidate.guess.slip
    value = slip.value if slip else _middle(claim, wanted)
    why = f"the other figures leave {bounds(claim.quantity, wanted)}"
    return Suspect(
        claim=claim.id,
        low=wanted.low if wanted.low.is_finite() else min(Decimal(0), value),
        high=wanted.high if wanted.high.is_finite() else max(claim.quantity.value, value),
        replacement=replacement(claim, value),
        why=f"{why}: {slip.kind}?" if slip else why,
    )


def _middle(claim: Claim, wanted: Decimal | object) -> Decimal:
    from factcheck.checker.interval import Interval

    assert isinstance(wanted, Interval)
    if not wanted.bounded:
        return wanted.low if wanted.low.is_finite() else wanted.high
    return rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))


def _check(
    relation: Relation,
    outcome: Outcome,
    severity: Severity,
    message: str,
    calculation: str,
    suspects: tuple[Suspect, ...] = (),
) -> Check:
    return Check(
        id="",
        rule=relation.rule.name,
        code=relation.rule.code,
        outcome=outcome,
        severity=severity,
        claims=tuple(claim.id for claim in relation.claims),
        message=message,
        calculation=calculation,
        suspects=suspects,
    )
