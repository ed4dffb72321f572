"""From relations to checks: what holds, what fails and how badly, and whose number would mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.checker.explain import bounds, calculation, fails_message, holds_message, undecided_message
from factcheck.checker.interval import Interval
from factcheck.checker.localise import Candidate, Neighbourhood
from factcheck.checker.precision import TIERS
from factcheck.checker.relation import Relation
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.statements import Statements
from factcheck.checker.typos import TURNED
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
    alternatives = _fitting(statements, (relation for relation in relations if held[id(relation)]))
    suspected: set[str] = set()
    for relation in sorted(relations, key=lambda relation: (relation.derived, relation.only_failures)):
        if held[id(relation)]:
            if not relation.only_failures:
                yield _held(relation)
            continue
        reason = _proves_nothing(statements, relation)
        fitting = alternatives.get((relation.rule, _abouts(statements, relation)))
        if reason is None and fitting and all(claim.id in fitting for claim in relation.claims):
            continue
        if reason is None and _explained(relation, suspected):
            continue
        candidates = [] if reason else neighbourhood.candidates(relation)[:_SUSPECTS]
        first = candidates[0] if candidates else None
        suspected.update(candidate.claim.id for candidate in candidates)
        yield _failed(
            replace(relation, ceiling=_doubtful(relation, first)) if fitting else relation, candidates, reason
        )


def _fitting(statements: Statements, holding: Iterable[Relation]) -> dict[tuple[object, ...], set[str]]:
    """By rule and what it is about, the claims that fit each other.

    Where an article gives several figures for what reads as one quantity, each has its own partners. A mixed set of
    them says nothing as long as each one fits in its own.
    """
    found: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for relation in holding:
        if relation.rule.name != "repeated":
            found[relation.rule, _abouts(statements, relation)].update(claim.id for claim in relation.claims)
    return found


def _doubtful(relation: Relation, first: Candidate | None) -> Severity:
    """How bad it is at most where the article gives another figure for the same thing, which fits."""
    limit = Severity.WARNING if first and first.guess.slip else Severity.NOTE
    return min(limit, relation.ceiling, key=_ORDER.index)


def _explained(relation: Relation, told: set[str]) -> bool:
    """Whether a suspect of a failure told before it stands in this one, which then says nothing new."""
    return (relation.derived or relation.only_failures) and any(claim.id in told for claim in relation.claims)


def _abouts(statements: Statements, relation: Relation) -> tuple[object, ...]:
    return tuple((statements.topics[c.id], c.kind, c.base_period, c.quantity.unit) for c in relation.claims)


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
    suspects = tuple(_suspect(candidate) for candidate in candidates)
    message = fails_message(relation, told, _question(candidates[0], suspects[0]) if suspects else None)
    return _check(relation, Outcome.FAILS, severity(relation), message, told, suspects)


def _question(candidate: Candidate, suspect: Suspect) -> str:
    slip, quote = candidate.guess.slip, candidate.claim.span.quote
    if slip and slip.kind == TURNED:
        way = "up, not down" if slip.value > 0 else "down, not up"
        return f"Should {quote} be {way}, or did we misread the text?"
    kind = f" ({slip.kind})" if slip else ""
    return f"Should {quote} be {suspect.replacement}{kind}, or did we misread the text?"


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


def _middle(claim: Claim, wanted: Interval) -> Decimal:
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
