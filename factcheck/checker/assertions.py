"""Statements in words against the numbers: what they prove, what they refute; where they leave it open, nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.explain import on_one_line
from factcheck.checker.facts import Fact, Proof
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.rules import rule_modules
from factcheck.checker.statements import Statements
from factcheck.checker.trust import HEARD, READ, is_sure
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim


def assertion_checks(statements: Statements, assertions: Sequence[Assertion]) -> Iterator[Check]:
    """A check for each statement that the numbers of its own source settle.

    A failure is a warning at most, as words are soft.
    """
    doubtful = ambiguous(statements) if assertions else set()

    @cache
    def told_by(source: str | None) -> Statements:
        return Statements(list(_trusted(statements, source)), statements.members)

    for assertion in sorted(assertions, key=lambda one: (one.span.start, one.span.end, one.asserted)):
        if assertion.confidence < HEARD or assertion.series.period is None:
            continue
        for module in rule_modules():
            if assertion.asserted in getattr(module, "ASSERTED", ()):
                proofs = module.proofs(told_by(assertion.source), assertion)
                proofs = [proof for proof in proofs if statements.are_alike(proof.claims)]
                yield from _settled(module.RULE, assertion, proofs, doubtful)


def _trusted(statements: Statements, source: str | None) -> Iterator[Claim]:
    """The claims of a known period that were read well enough, of the source named or of none."""
    voice = statements.voice_of(source)
    for claim in statements.claims:
        own = statements.voice(claim)
        told = claim.series.period is not None and claim.confidence >= READ
        if told and (voice is None or own is None or own == voice):
            yield claim


def _settled(rule: Rule, assertion: Assertion, proofs: Sequence[Proof], doubtful: set[str]) -> Iterator[Check]:
    """The check of a statement; none where the numbers do not settle it, or contradict each other about it."""
    holding = [proof for proof in proofs if proof.complete and all(map(_proved, proof.facts))]
    failing = [fact for proof in proofs for fact in proof.facts if fact.refuted(TIERS[Severity.WARNING])]
    if bool(holding) == bool(failing):
        return
    if holding:
        yield _check(rule, assertion, Outcome.HOLDS, Severity.NOTE, holding[0].claims, holding[0].calculation)
        return
    fact = failing[0]
    ids = {claim.id for claim in fact.claims}
    sure = is_sure(assertion) and all(map(is_sure, fact.claims)) and not ids & doubtful
    severity = Severity.WARNING if sure and fact.refuted(TIERS[Severity.ERROR]) else Severity.NOTE
    yield _check(rule, assertion, Outcome.FAILS, severity, fact.claims, fact.told)


def _proved(fact: Fact) -> bool:
    return fact.proved(TIERS[Severity.NOTE])


def _check(
    rule: Rule, assertion: Assertion, outcome: Outcome, severity: Severity, claims: Sequence[Claim], told: str
) -> Check:
    said = f'"{on_one_line(assertion.span.quote)}"'
    message = f"{told}: {said} holds." if outcome is Outcome.HOLDS else f"{told}, but the text says {said}."
    return finding(rule, claims, message, told, severity=severity, outcome=outcome, assertion=assertion)
