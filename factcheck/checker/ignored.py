"""What is not told again: findings that the text itself or a baseline says are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from factcheck.checker.selection import Selection, rule_prefix
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Verdict
from factcheck.domain.ignore import Ignore
from factcheck.domain.report import Report


def without_ignored(report: Report, selection: Selection) -> Report:
    """`report` without the findings that its article says to ignore.

    An ignore by which nothing is left out is stale, but not where its rules were not asked.
    """
    if not report.article.ignores:
        return report
    spans = report.spans
    used: set[Ignore] = set()

    def ignored(check: Check) -> bool:
        matching = {one for one in report.article.ignores if _covers(one, check, spans)}
        used.update(matching)
        return bool(matching)

    left = without(report, ignored)
    asked = [one for one in report.article.ignores if any(map(selection.touches, _prefixes(one))) or not _prefixes(one)]
    return replace(left, stale=tuple(one for one in asked if one not in used))


def without(report: Report, ignored: Callable[[Check], bool]) -> Report:
    """`report` without the failed checks that are `ignored`; a claim that only they accuse is no longer refuted."""
    known = tuple(check for check in report.checks if check.outcome is Outcome.FAILS and ignored(check))
    if not known:
        return report
    told = tuple(check for check in report.checks if check not in known)
    freed = _accused(known) - _accused([check for check in told if check.outcome is Outcome.FAILS])
    verdicts = {name: _freed(verdict) if name in freed else verdict for name, verdict in report.verdicts.items()}
    return replace(report, checks=told, verdicts=verdicts, ignored=(*report.ignored, *known))


def _covers(ignore: Ignore, check: Check, spans: Mapping[str, Span]) -> bool:
    first, last = ignore.covers
    return any(first <= span.start < last for span in check.places(spans)) and any(
        map(check.code.startswith, _prefixes(ignore))
    )


def _prefixes(ignore: Ignore) -> list[str]:
    """The beginnings of codes that it names; a word that is no rule names none."""
    found = []
    for word in ignore.rules:
        try:
            found.append(rule_prefix(word))
        except FactcheckError:
            continue
    return found


def _accused(checks: Sequence[Check]) -> set[str]:
    return {claim for check in checks for claim in check.accused}


def _freed(verdict: Verdict) -> Verdict:
    return Verdict.NOT_ENOUGH_INFO if verdict is Verdict.REFUTED else verdict
