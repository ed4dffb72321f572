"""An article told block by block: what its beginning says already, while the rest is still to be read.

A beginning is checked as though the article ended there. What follows may take back what was told of it or add to it,
so the report on the whole comes last, and it is what counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, pairwise
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.extractor.paragraphs import paragraphs
from factcheck.reader.records import Record
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.json_report import to_json
from factcheck.server.queue import Queue

_FIRST = 500
"""Characters that the first beginning has at least."""
_LONGER = 4
"""Each beginning is so many times as long as the one before, so that all of them together cost less than the whole."""
JSON = dict[str, Any]

_OFFSET: JSON = {"type": "integer", "minimum": 0}
_TEXT: JSON = {"type": "string"}
_PLACE: JSON = {"start": _OFFSET, "end": _OFFSET, "quote": _TEXT}
_PLACE_OR_NULL: JSON = {"start": {"type": ["integer", "null"]}, "end": {"type": ["integer", "null"]}}
_TEXT_OR_NULL: JSON = {"type": ["string", "null"]}


def _fields(fields: JSON) -> JSON:
    return {"type": "object", "properties": fields, "required": list(fields)}


_NUMBER = _fields({**_PLACE, "status": _TEXT})
_FINDING = _fields(
    {
        **{"code": _TEXT, "severity": _TEXT, "message": _TEXT},
        **{**_PLACE_OR_NULL, "quote": _TEXT_OR_NULL, "replacement": _TEXT_OR_NULL},
    }
)
_BLOCK = {
    "event": {"const": "block"},
    **{"start": _OFFSET, "end": _OFFSET},
    "numbers": {"type": "array", "items": _NUMBER},
    "findings": {"type": "array", "items": _FINDING},
}
EVENT_SCHEMA: JSON = {
    "oneOf": [
        _fields(_BLOCK),
        _fields({"event": {"const": "report"}, "report": {"$ref": "#/$defs/report"}}),
        _fields({"event": {"const": "error"}, "error": _fields({"code": _TEXT, "message": _TEXT})}),
    ]
}
"""A line of the stream as a JSON Schema; `#/$defs/` are those of the report."""


async def events(record: Record, queue: Queue) -> AsyncIterator[list[JSON]]:
    """The events of one article, those together that are known together; the last of all is the report.

    Raises:
        FactcheckError: what `Queue.checked` raises.
    """
    told, length = 0, _FIRST
    while True:
        beginning = partial(_beginning, record, length)
        blocks, report = await queue.checked(beginning, partial(_read_on, told, len(record.text)))
        if report:
            yield [*blocks, {"event": "report", "report": report}]
            return
        yield blocks
        told, length = blocks[-1]["end"], _LONGER * length


def error_event(error: FactcheckError) -> JSON:
    """What ends the stream where the rest cannot be checked."""
    return {"event": "error", "error": {"code": error.code, "message": error.message}}


def _beginning(record: Record, length: int) -> Article:
    """The article up to the first block that begins at `length` or later; all of it where that is more than half."""
    whole = record.read()
    end = _cut(whole, length) if 2 * length <= len(whole.text) else len(whole.text)
    if end == len(whole.text):
        return whole
    return replace(
        whole,
        text=whole.text[:end],
        reading=whole.reading[:end],
        lines=tuple(line for line in whole.lines if line.start < end),
        tables=tuple(table for table in whole.tables if table.start < end),
    )


def _cut(article: Article, length: int) -> int:
    begins = _begins(article)
    at = bisect_left(begins, length)
    return begins[at] if at < len(begins) else len(article.text)


def _begins(article: Article) -> list[int]:
    """Where blocks begin: the paragraphs at the beginning of a line, and the tables."""
    lines = {line.start for line in article.lines}
    found = chain((one.start for one in paragraphs(article)), (table.start for table in article.tables))
    return sorted(lines.intersection(found))


def _read_on(told: int, whole: int, report: Report) -> tuple[list[JSON], JSON | None]:
    """An event for each block from `told` on, and the report where it is that on the `whole` text."""
    end = len(report.article.text)
    bounds = [told, *(at for at in _begins(report.article) if at > told), end]
    found = findings(report)
    blocks = [_block(report, found, *block) for block in pairwise(bounds)]
    return blocks, to_json(report) if end == whole else None


def _block(report: Report, found: list[Finding], start: int, end: int) -> JSON:
    spans = [(n.span, n.status) for n in report.numbers if start <= n.span.start < end]
    return {
        "event": "block",
        "start": start,
        "end": end,
        "numbers": [{**_place(span), "status": str(status)} for span, status in spans],
        "findings": [_told(one) for one in found if start <= _completed(one) < end],
    }


def _completed(finding: Finding) -> int:
    """Where the last of the numbers and words stands that a finding is about."""
    return max(_places(finding), default=0)


def _places(finding: Finding) -> Iterator[int]:
    if finding.span:
        yield finding.span.start
    yield from (claim.span.start for claim in finding.related)


def _told(finding: Finding) -> JSON:
    return {
        "code": finding.check.code,
        "severity": str(finding.check.severity),
        "message": finding.message,
        **_place(finding.span),
        "replacement": finding.suspect.replacement if finding.suspect else None,
    }


def _place(span: Span | None) -> JSON:
    return {"start": span.start, "end": span.end, "quote": span.quote} if span else dict.fromkeys(_PLACE)
