"""What an editor should look at: the checks that fail, each with the numbers that it points at."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.check import Check, Severity, Suspect
from factcheck.domain.claim import Claim, Span
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.marks import Mark, mark_of_check

_REMEMBERED = 16
"""As many hexadecimal digits tell two findings apart."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One failed check.

    `span` is where it stands: at the number that it points at first, which is `claim`, or at words without a number;
    `related` are the other numbers that it is about.
    `fingerprint` stays the same between runs while the rule and the words of the sentence do, wherever it stands.
    """

    check: Check
    span: Span | None
    claim: Claim | None
    related: tuple[Claim, ...]
    fingerprint: str

    @property
    def message(self) -> str:
        """What is wrong, and the sum where the words do not tell it."""
        return told(self.check)

    @property
    def is_error(self) -> bool:
        return self.check.severity is Severity.ERROR

    @property
    def suspect(self) -> Suspect | None:
        """What may mend it at `claim`, by other words in its place."""
        claim = self.claim
        return next(
            (s for s in self.check.suspects if claim and s.claim == claim.id and s.changes(claim.span.quote)), None
        )


def told(check: Check) -> str:
    """The message of `check`, and its calculation where the message does not hold it."""
    if not check.calculation or check.calculation in check.message:
        return check.message
    return f"{check.message} ({check.calculation})"


def findings(report: Report) -> list[Finding]:
    """The errors and warnings of `report`, errors first, then in the order of the text; doubtful ones are left out.

    Two checks by one rule that point at the same numbers are one finding.
    """
    named, spans = {claim.id: claim for claim in report.claims}, report.spans
    failed = [check for check in report.checks if mark_of_check(check) > Mark.FITS]
    once = {(check.code, check.places(spans)): check for check in reversed(failed)}
    context = Context(report.article) if failed else None
    found = [_finding(check, places, named, context) for (_, places), check in once.items()]
    return sorted(found, key=lambda one: (not one.is_error, one.span.start if one.span else 0, one.check.code))


def _finding(check: Check, places: Sequence[Span], named: Mapping[str, Claim], context: Context | None) -> Finding:
    span = places[0] if places else None
    about = [named[id] for id in dict.fromkeys((*check.accused, *check.claims)) if id in named]
    claim = about.pop(0) if about and not check.assertion else None
    quoted = [context.words(span), span.quote] if span and context else ["", ""]
    mark = fingerprint_of([check.code, *quoted])
    return Finding(check, span, claim, tuple(about), mark)


def fingerprint_of(words: Sequence[str]) -> str:
    """What `words` are known by from one run to the next."""
    return hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()[:_REMEMBERED]
