"""`concise`: a line a finding, `path:line:column: severity: CODE message`, as editors and compilers' users know it."""

from __future__ import annotations

from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Format, Medium, Output
from factcheck.reporter.places import Places
from factcheck.reporter.wording import printable


class Concise(Output):
    def report(self, report: Report) -> None:
        places = Places(report.article)
        encoding = getattr(self.stream, "encoding", None) or "utf-8"
        for finding in findings(report):
            self.stream.write(printable(_line(finding, places), encoding) + "\n")
        self.stream.flush()


def _line(finding: Finding, places: Places) -> str:
    place = places.place(finding.span)
    perhaps = f" [perhaps {finding.suspect.replacement}]" if finding.suspect else ""
    check = finding.check
    return f"{places.path}:{place.line}:{place.column}: {check.severity}: {check.code} {finding.message}{perhaps}"


FORMAT = Format("a line a finding, for editors and scripts", Concise, Medium.TERMINAL)
