"""`statistics`: how many findings there are by rule, the most frequent first, a line each."""

from __future__ import annotations

from collections import Counter

from factcheck.reporter.findings import findings
from factcheck.reporter.output import Collected, Format, Medium


class Statistics(Collected):
    def write(self) -> None:
        found = Counter(
            (finding.check.code, finding.check.rule) for report in self.reports for finding in findings(report)
        )
        width = len(str(max(found.values(), default=0)))
        for (code, rule), count in sorted(found.items(), key=lambda each: (-each[1], each[0])):
            self.stream.write(f"{count:>{width}}  {code}  {rule}\n")


FORMAT = Format("how many findings by rule", Statistics, Medium.TERMINAL)
