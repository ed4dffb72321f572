"""Findings as an editor shows them: a mark at the number, with the other numbers of the sum beside it."""

from __future__ import annotations

from lsprotocol import types

from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.languageserver.checked import Checked
from factcheck.reporter.findings import Finding
from factcheck.reporter.json_report import series_name

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics(checked: Checked, uri: str, *, related: bool) -> list[types.Diagnostic]:
    """The findings of the document at `uri`, with what they are also about where the editor shows it (`related`)."""
    return [diagnostic(finding, checked, uri, related=related) for finding in checked.findings]


def diagnostic(finding: Finding, checked: Checked, uri: str, *, related: bool) -> types.Diagnostic:
    return types.Diagnostic(
        range=checked.range(finding.span),
        message=finding.message,
        severity=_SEVERITIES[finding.check.severity],
        code=finding.check.code,
        source="factcheck",
        related_information=[_related(claim, checked, uri) for claim in finding.related] if related else None,
    )


def _related(claim: Claim, checked: Checked, uri: str) -> types.DiagnosticRelatedInformation:
    what = ", ".join(str(part) for part in (series_name(claim.series), claim.series.period) if part)
    where = types.Location(uri, checked.range(claim.span))
    return types.DiagnosticRelatedInformation(where, f"{claim.span.quote}: {what}")
