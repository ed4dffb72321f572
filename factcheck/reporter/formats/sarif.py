"""`sarif`: Static Analysis Results Interchange Format 2.1.0, for code scanning and viewers.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
Columns count code points from 1, the end is exclusive. A finding keeps its fingerprint while its sentence stays.
"""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any

from factcheck import __version__
from factcheck.checker.rules import rule_modules
from factcheck.domain.claim import Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Collected, Format, put_json
from factcheck.reporter.places import Places, relative

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Sarif(Collected):
    def write(self) -> None:
        put_json(self.stream, self._log())

    def _log(self) -> dict[str, Any]:
        run = {
            "tool": {"driver": _driver()},
            "invocations": [
                {
                    "executionSuccessful": not self.errors,
                    "toolExecutionNotifications": [_notification(id, error) for id, error in self.errors],
                }
            ],
            "columnKind": "unicodeCodePoints",
            "results": [result for report in self.reports for result in _results(report)],
        }
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver() -> dict[str, Any]:
    rules = [_rule(module) for module in rule_modules()]
    return {"name": "factcheck", "semanticVersion": __version__, "rules": rules}


def _rule(module: ModuleType) -> dict[str, Any]:
    told = inspect.getdoc(module) or ""
    name = "".join(word.capitalize() for word in module.RULE.name.split("-"))
    return {
        "id": module.RULE.code,
        "name": name,
        "shortDescription": {"text": told.partition("\n")[0]},
        "fullDescription": {"text": " ".join(told.partition("## What it does")[2].partition("##")[0].split())},
        "help": {"text": told, "markdown": told},
        "defaultConfiguration": {"level": "warning"},
    }


def _notification(id: str | None, error: FactcheckError) -> dict[str, Any]:
    told: dict[str, Any] = {"level": "error", "message": {"text": error.message}, "descriptor": {"id": error.code}}
    if id:
        told["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": relative(id)}}}]
    return told


def _results(report: Report) -> list[dict[str, Any]]:
    places = Places(report.article)
    codes = [module.RULE.code for module in rule_modules()]
    return [_result(finding, places, codes) for finding in findings(report)]


def _result(finding: Finding, places: Places, codes: list[str]) -> dict[str, Any]:
    check = finding.check
    result: dict[str, Any] = {
        "ruleId": check.code,
        "level": str(check.severity),
        "message": {"text": finding.message},
        "locations": [_location(finding.span, places)],
        "relatedLocations": [
            {"id": number, **_location(claim.span, places), "message": {"text": claim.span.quote}}
            for number, claim in enumerate(finding.related, start=1)
        ],
        "partialFingerprints": {"factcheckSentence/v1": finding.fingerprint},
    }
    if check.code in codes:
        result["ruleIndex"] = codes.index(check.code)
    if finding.span and finding.suspect:
        result["fixes"] = [_fix(finding.span, finding.suspect.replacement, finding.suspect.why, places)]
    return result


def _location(span: Span | None, places: Places) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(places), "region": _region(span, places)}}


def _artifact(places: Places) -> dict[str, Any]:
    uri = places.uri
    return {"uri": uri} if "://" in uri else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(span: Span | None, places: Places) -> dict[str, Any]:
    place = places.place(span)
    if span is None:
        return {"startLine": place.line}
    start, end = places.offsets(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": places.text[start:end]},
    }


def _fix(span: Span, replacement: str, why: str, places: Places) -> dict[str, Any]:
    region = {name: value for name, value in _region(span, places).items() if name != "snippet"}
    changed = {"deletedRegion": region, "insertedContent": {"text": replacement}}
    return {
        "description": {"text": f"Perhaps {replacement}: {why}"},
        "artifactChanges": [{"artifactLocation": _artifact(places), "replacements": [changed]}],
    }


FORMAT = Format("SARIF 2.1.0, for code scanning and its viewers", Sarif)
