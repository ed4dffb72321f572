"""Every form of output of a report on any article: JSON is JSON, XML is XML, CSV has one number of cells."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree

from factcheck import check
from factcheck.reporter.formats import find_format, format_names
from factcheck.reporter.output import Medium
from fuzz.seeds import articles, words
from fuzz.targets import Target

_JSON = {"annotation", "claimreview", "gitlab", "json", "rdjson", "sarif"}
_SLOW = {"pdf"}
"""What takes a second each; its page is that of `html`."""


def run(blob: bytes) -> None:
    report = check(blob.decode("utf-8", "replace"), published=date(2024, 2, 2), id="story.txt")
    for name in format_names():
        form = find_format(name)
        if form is None or name in _SLOW:
            continue
        stream: io.BytesIO | io.StringIO = io.BytesIO() if form.medium is Medium.BYTES else io.StringIO(newline="")
        output = form.opened(stream, False)
        output.report(report)
        output.close()
        written = stream.getvalue()
        if isinstance(written, str):
            written.encode()
            _require_sound(name, written)


def _require_sound(name: str, written: str) -> None:
    if name in _JSON:
        json.loads(written)
    elif name == "jsonl":
        (line,) = written.splitlines() if "\u2028" not in written else [written]
        json.loads(line)
    elif name == "junit":
        ElementTree.fromstring(written)
    elif name == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(written, newline=""))}) == 1


TARGET = Target(run, articles, words("formats", "numbers", "periods", "areas", "measures"))
