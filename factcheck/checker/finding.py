"""A check that a rule makes itself, where no relation between numbers is judged."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checker.relation import Rule
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim


def finding(
    rule: Rule,
    claims: Sequence[Claim],
    message: str,
    calculation: str,
    *,
    severity: Severity = Severity.WARNING,
    outcome: Outcome = Outcome.FAILS,
    suspects: Sequence[Suspect] = (),
    assertion: Assertion | None = None,
    settles: Sequence[str] = (),
) -> Check:
    """The check, without an id: that is given when all checks are in order."""
    return Check(
        id="",
        rule=rule.name,
        code=rule.code,
        outcome=outcome,
        severity=severity,
        claims=tuple(dict.fromkeys([claim.id for claim in claims])),
        message=message,
        calculation=calculation,
        suspects=tuple(suspects),
        assertion=assertion,
        settles=tuple(settles),
    )
