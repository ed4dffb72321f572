"""A report as LanguageTool's matches. Offsets and lengths are UTF-16 units of the text with its markup."""

from __future__ import annotations

from typing import Any

from factcheck import __version__
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.places import Places
from factcheck.reporter.positions import Positions
from factcheck.server.languagetool.languages import language_of
from factcheck.server.languagetool.request import Asked
from factcheck.server.languagetool.rules import CATEGORY, CATEGORY_NAME, ISSUE_TYPE, description

JSON = dict[str, Any]
SOFTWARE: JSON = {
    "name": "factcheck",
    "version": __version__,
    "buildDate": "",
    "apiVersion": 1,
    "premium": False,
    "status": "",
}
_AROUND = 40
"""Characters of context on each side of a match."""


def answer(asked: Asked, report: Report | None, why_not: str = "") -> JSON:
    """The answer to what was `asked`; without a report no match, and `why_not` tells why."""
    warnings: JSON = {"incompleteResults": bool(why_not)}
    if why_not:
        warnings["incompleteResultsReason"] = why_not
    name, code = language_of(asked.language)
    return {
        "software": SOFTWARE,
        "warnings": warnings,
        "language": {"name": name, "code": code, "detectedLanguage": {"name": name, "code": code, "confidence": 1.0}},
        "matches": _matches(asked, report) if report else [],
    }


def _matches(asked: Asked, report: Report) -> list[JSON]:
    found = [finding for finding in findings(report) if asked.wants(finding.check.code, CATEGORY)]
    if not found:
        return []
    context, places = Context(report.article), Places(report.article)
    matches = [_match(finding, report, context, places) for finding in found]
    return sorted(matches, key=lambda match: int(match["offset"]))


def _match(finding: Finding, report: Report, context: Context, places: Places) -> JSON:
    check, span = finding.check, finding.span
    start, end = places.offsets(span) if span else (0, min(1, len(places.text)))
    first, last = context.sentence(span) if span else (start, end)
    offset = places.positions.utf16(start)
    suspect = finding.suspect
    return {
        "message": finding.message,
        "shortMessage": check.rule.replace("-", " ").capitalize(),
        "offset": offset,
        "length": places.positions.utf16(end) - offset,
        "replacements": [{"value": suspect.replacement, "shortDescription": suspect.why}] if suspect else [],
        "context": _context(places.text, start, end),
        "sentence": report.article.text[first:last],
        "type": {"typeName": "Other"},
        "rule": {
            "id": check.code,
            "description": description(check.code) or check.rule,
            "issueType": ISSUE_TYPE,
            "category": {"id": CATEGORY, "name": CATEGORY_NAME},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": -1,
    }


def _context(text: str, start: int, end: int) -> JSON:
    first = max(0, start - _AROUND)
    around = text[first : end + _AROUND].translate({ord("\n"): " ", ord("\r"): " "})
    positions = Positions(around)
    offset = positions.utf16(start - first)
    return {"text": around, "offset": offset, "length": positions.utf16(end - first) - offset}
