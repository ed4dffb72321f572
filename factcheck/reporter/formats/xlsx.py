"""`xlsx`: a workbook with a sheet of checks and a sheet of all numbers. Words are cells of text, never formulas."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from factcheck.extras import need
from factcheck.reporter.audit_table import CHECK_COLUMNS, NUMBER_COLUMNS, Cell, check_rows, number_rows
from factcheck.reporter.output import Collected, Format, Medium, Stream
from factcheck.reporter.wording import xml_text

_LONGEST = 32_767
"""A cell of Excel holds no more characters."""
_WIDE = {"message": 60, "calculation": 40, "reference_citation": 40, "quote": 18, "series": 30}
_FIRST_DAY = datetime(1980, 1, 1)
"""The time that the file says it was made: the same report gives the same bytes."""


class Workbook(Collected):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self._xlsxwriter = need("xlsxwriter", "xlsx", "the format xlsx")

    def write(self) -> None:
        made = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with self._xlsxwriter.Workbook(made, options) as book:
            book.set_properties({"title": "factcheck", "created": _FIRST_DAY})
            heading = book.add_format({"bold": True})
            rows = (row for report in self.reports for row in check_rows(report))
            _fill(book.add_worksheet("Checks"), CHECK_COLUMNS, rows, heading)
            numbers = (row for report in self.reports for row in number_rows(report))
            _fill(book.add_worksheet("Numbers"), NUMBER_COLUMNS, numbers, heading)
        self.stream.write(made.getvalue())


def _fill(sheet: Any, columns: Sequence[str], rows: Iterable[Sequence[Cell]], heading: Any) -> None:
    sheet.freeze_panes(1, 0)
    last = 0
    for number, name in enumerate(columns):
        sheet.write_string(0, number, name, heading)
        sheet.set_column(number, number, _WIDE.get(name, 12))
    for last, row in enumerate(rows, start=1):
        for number, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(last, number, xml_text(cell)[:_LONGEST])
            elif cell is not None:
                sheet.write_number(last, number, cell)
    sheet.autofilter(0, 0, last, len(columns) - 1)


FORMAT = Format("a workbook of checks and numbers", Workbook, Medium.BYTES)
