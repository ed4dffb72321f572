"""Checks the claims of one article against each other and against what references say of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.checker.assertions import assertion_checks
from factcheck.checker.judge import checks
from factcheck.checker.relation import Relation
from factcheck.checker.rules import rule_modules, tentative_codes
from factcheck.checker.statements import Members, Statements
from factcheck.checker.suspects.suppositions import supposed, with_clauses
from factcheck.checker.suspects.unscaled import without_scale
from factcheck.checker.system.leave_one_out import implied_by_others
from factcheck.checker.verdicts import verdicts
from factcheck.domain.article import Article
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.evidence import Relation as Finding
from factcheck.groups import members

__all__ = ["check_claims", "implied_by_others", "verdicts"]

_URGENCY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check_claims(
    claims: Sequence[Claim],
    evidence: Sequence[Evidence] = (),
    assertions: Sequence[Assertion] = (),
    *,
    members: Members = members,
    article: Article | None = None,
) -> tuple[Check, ...]:
    """Every relation that could be tried, as a check.

    Failures come first, the worst first, then what is undecided, then what holds; within these by where the first
    claim stands in the article. The ids are k1, k2 … in that order. The same claims in another order give the same.

    Args:
        assertions: what the article says in words, which the claims may prove or refute.
        members: who belongs to a group of countries in a period; by default as `reference_data/groups` has it.
        article: what the claims were read from; without it the rules on wording see only the numbers.
    """
    written = Statements(claims, members, article)
    taken = supposed(written, _relations)
    statements = written.with_claims({id_: claim for id_, (claim, _) in taken.items()}) if taken else written
    place = {claim.id: index for index, claim in enumerate(statements.claims)}
    within = list(_within_article(statements, evidence, taken))
    within += [check for module in rule_modules() if hasattr(module, "findings") for check in module.findings(written)]
    words = list(assertion_checks(statements, assertions))
    refuted = {check.assertion for check in words if check.outcome is Outcome.FAILS}
    unscaled = without_scale(written)
    open_ = [assertion for assertion in assertions if assertion not in refuted]
    jointly = list(_jointly(statements, within, evidence, open_))
    found = [
        *_without_told(within, jointly),
        *words,
        *jointly,
        *_against_references(statements, [entry for entry in evidence if not _awaits_scale(entry, unscaled)]),
    ]
    found = [_no_error_without_scale(check, unscaled) for check in found]
    found.sort(key=lambda check: (_urgency(check), min([place[c] for c in check.claims]), check.code, *_about(check)))
    return tuple(check.numbered(f"k{number}") for number, check in enumerate(found, 1))


def _relations(statements: Statements) -> list[Relation]:
    rules = (module for module in rule_modules() if hasattr(module, "relations"))
    return [relation for rule in rules for relation in rule.relations(statements)]


def _within_article(
    statements: Statements, evidence: Sequence[Evidence], taken: Mapping[str, tuple[Claim, str]]
) -> Iterator[Check]:
    relations = _relations(statements)
    for module in rule_modules():
        if hasattr(module, "remnants"):
            relations += list(module.remnants(statements, relations))
    if taken:
        relations = [with_clauses(relation, taken) for relation in relations]
    yield from checks(statements, relations, evidence)


def _jointly(
    statements: Statements, checks: Sequence[Check], evidence: Sequence[Evidence], assertions: Sequence[Assertion]
) -> Iterator[Check]:
    suspected = {suspect.claim for check in checks if not _is_tentative(check) for suspect in check.suspects}
    for module in rule_modules():
        if hasattr(module, "conflicts"):
            yield from module.conflicts(statements, suspected, evidence, assertions)


def _without_told(within: Iterable[Check], jointly: Iterable[Check]) -> list[Check]:
    """The checks without those that are only tentative and of a figure that does not fit all others together."""
    told = {claim for check in jointly for claim in check.claims}
    return [check for check in within if not (_is_tentative(check) and told.intersection(check.claims))]


def _is_tentative(check: Check) -> bool:
    """Whether its rule only supposes that the figures belong together."""
    return check.code in tentative_codes()


def _against_references(statements: Statements, evidence: Sequence[Evidence]) -> Iterator[Check]:
    by_id = {claim.id: claim for claim in statements.claims}
    for module in rule_modules():
        if hasattr(module, "checks"):
            yield from module.checks(by_id, evidence)
        if hasattr(module, "remarks"):
            yield from module.remarks(statements, evidence)


def _awaits_scale(entry: Evidence, unscaled: Container[str]) -> bool:
    """Whether another source differs from an amount without a scale word, which says nothing until it has one."""
    return entry.relation is Finding.DISAGREES and entry.claim in unscaled


def _no_error_without_scale(check: Check, unscaled: Container[str]) -> Check:
    """A check that fails over an amount without a scale word as a warning: that the word is missing is told already."""
    if check.severity is Severity.ERROR and any(claim in unscaled for claim in check.claims):
        return replace(check, severity=Severity.WARNING)
    return check


def _about(check: Check) -> tuple[tuple[str, ...], int]:
    return check.claims, check.assertion.span.start if check.assertion else 0


def _urgency(check: Check) -> int:
    if check.outcome is Outcome.FAILS:
        return _URGENCY[check.severity]
    return 3 if check.outcome is Outcome.UNDECIDED else 4
