"""`csv`: a row a check, for spreadsheets and scripts; UTF-8 with its mark, so that Excel reads it rightly.

Text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV injection).
"""

from __future__ import annotations

import csv

from factcheck.domain.report import Report
from factcheck.reference.spreadsheet import inert
from factcheck.reporter.audit_table import CHECK_COLUMNS, Cell, check_rows
from factcheck.reporter.output import Format, Output, Stream


class Rows(Output):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        stream.write("\ufeff")
        self._rows = csv.writer(stream, lineterminator="\r\n")
        self._rows.writerow(CHECK_COLUMNS)

    def report(self, report: Report) -> None:
        for row in check_rows(report):
            self._rows.writerow([_as_text(cell) for cell in row])
        self.stream.flush()


def _as_text(cell: Cell) -> Cell:
    return inert(cell) if isinstance(cell, str) else cell


FORMAT = Format("a row a check, for spreadsheets and scripts", Rows)
