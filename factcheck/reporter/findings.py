"""What an editor should look at: the checks that fail, each with the numbers that it points at."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.check import Check, Severity, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.marks import Mark, mark_of_check

_REMEMBERED = 16
"""As many hexadecimal digits tell two findings apart."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One failed check. `claim` is the number that it points at first, `related` the others that it is about.

    `fingerprint` stays the same between runs while the rule and the words of the sentence do, wherever it stands.
    """

    check: Check
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
        """What may mend it at `claim`."""
        return next((s for s in self.check.suspects if self.claim and s.claim == self.claim.id), None)


def told(check: Check) -> str:
    """The message of `check`, and its calculation where the message does not hold it."""
    if not check.calculation or check.calculation in check.message:
        return check.message
    return f"{check.message} ({check.calculation})"


def findings(report: Report) -> list[Finding]:
    """The errors and warnings of `report`, errors first, then in the order of the text; doubtful ones are left out.

    Two checks by one rule that point at the same numbers are one finding.
    """
    named = {claim.id: claim for claim in report.claims}
    failed = [check for check in report.checks if mark_of_check(check) > Mark.FITS]
    once = {(check.code, _pointed(check, named)): check for check in reversed(failed)}
    context = Context(report.article) if failed else None
    found = [_finding(report.article, check, named, context) for check in once.values()]
    return sorted(found, key=lambda one: (not one.is_error, one.claim.span.start if one.claim else 0, one.check.code))


def _finding(article: Article, check: Check, named: Mapping[str, Claim], context: Context | None) -> Finding:
    pointed = _pointed(check, named)
    claim = named[pointed[0]] if pointed else None
    about = dict.fromkeys([*pointed[1:], *(name for name in check.claims if name in named)])
    sentence = ""
    if claim and context:
        start, end = context.sentence(claim.span)
        sentence = " ".join(article.reading[start:end].split())
    quote = claim.span.quote if claim else ""
    mark = _hashed([check.code, sentence, quote])
    return Finding(check, claim, tuple(named[name] for name in about if name not in pointed[:1]), mark)


def _pointed(check: Check, named: Mapping[str, Claim]) -> tuple[str, ...]:
    return tuple(name for name in check.accused if name in named)


def _hashed(words: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()[:_REMEMBERED]
