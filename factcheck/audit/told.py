"""What is told of a finding: the one list of its columns, for the ledger, reports, tables of findings and frames."""

from __future__ import annotations

from dataclasses import dataclass, fields

from factcheck.domain.check import Severity


@dataclass(frozen=True, slots=True)
class Told:
    """One finding of a story. The check of a ledger that is no finding has neither sentence nor fingerprint."""

    severity: str
    code: str
    rule: str
    quote: str | None
    sentence: str | None
    message: str
    calculation: str | None
    replacement: str | None
    why: str | None
    reference_source: str | None
    reference_citation: str | None
    reference_url: str | None
    fingerprint: str
    """Of its rule and its sentence: what an editor decides holds for it wherever it comes up."""

    @property
    def is_error(self) -> bool:
        return self.severity == Severity.ERROR


COLUMNS = tuple(field.name for field in fields(Told))
