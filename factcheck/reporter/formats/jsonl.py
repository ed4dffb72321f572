"""`jsonl`: a record a line, each as soon as it is ready."""

from __future__ import annotations

import json

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.json_report import JSON, error_record, to_json
from factcheck.reporter.output import Format, Output


class JsonLines(Output):
    def report(self, report: Report) -> None:
        self.record(to_json(report))

    def error(self, id: str | None, error: FactcheckError) -> None:
        self.record(error_record(id, error.code, error.message))

    def record(self, record: JSON) -> None:
        self.stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        self.stream.flush()


FORMAT = Format("for programs, a report a line as soon as it is ready", JsonLines)
