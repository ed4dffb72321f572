"""`html`: one file with the marked article and the findings, without scripts, that asks nothing of the network."""

from __future__ import annotations

from factcheck.reporter.output import Collected, Format
from factcheck.reporter.page import page


class Page(Collected):
    def write(self) -> None:
        self.stream.write(page(self.reports, [error for _, error in self.errors]))


FORMAT = Format("a page in one file, to read, print and send", Page)
