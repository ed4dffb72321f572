"""`json`: one array of all records, indented for eyes."""

from __future__ import annotations

import json

from factcheck.reporter.formats.jsonl import JsonLines
from factcheck.reporter.json_report import JSON
from factcheck.reporter.output import Format, Stream


class JsonArray(JsonLines):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self._before = "[\n"

    def close(self) -> None:
        self.stream.write("[]\n" if self._before == "[\n" else "\n]\n")
        self.stream.flush()

    def record(self, record: JSON) -> None:
        self.stream.write(self._before + json.dumps(record, ensure_ascii=False, indent=2))
        self.stream.flush()
        self._before = ",\n"


FORMAT = Format("for programs, an array of reports", JsonArray)
