"""`text`: a page for people each."""

from __future__ import annotations

from rich.console import Console

from factcheck.domain.report import Report
from factcheck.reporter.output import Format, Medium, Output, Stream
from factcheck.reporter.text import render


class Pages(Output):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self._console = Console(file=stream, highlight=False)

    def report(self, report: Report) -> None:
        if self.several:
            self._console.out(f"== {report.article.id or 'standard input'}")
        render(report, self._console)
        if self.several:
            self._console.print()
        self.stream.flush()


FORMAT = Format("for people, on a terminal", Pages, Medium.TERMINAL)
