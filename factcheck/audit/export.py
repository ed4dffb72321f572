"""The findings of a run, or the numbers that nothing settles, as a table in a file: CSV, XLSX or Parquet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import and_, select

from factcheck.audit import told
from factcheck.audit.across import across
from factcheck.audit.across.wording import subject
from factcheck.audit.summary import STORY, Summary
from factcheck.audit.tables import claims, documents, stories, unsettled
from factcheck.domain.check import Severity
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reference.spreadsheet import inert
from factcheck.reporter.wording import xml_text

_OF_STORY = ("title", "published", "url", "author", "desk")
_OF_FINDING = (*told.COLUMNS, "decision", "note")
FINDINGS = ("story", *_OF_STORY, *_OF_FINDING)
_OF_NUMBER = ("kind", "measure", "product", "reporter", "partner", "period", "base_period", "said_by")
NUMBERS = ("story", *_OF_STORY, "quote", *_OF_NUMBER)
_LONGEST = 32_767
"""A cell of Excel holds no more characters."""
_MOST_ROWS = 1 << 20

Row = tuple[str | None, ...]


def export(summary: Summary, path: Path, *, numbers: bool = False) -> int:
    """Write the findings to `path`, whose name tells the form: the worst story first, what is across stories last.

    With `numbers`, it is the numbers that nothing settles, in the order of the archive. Gives back how many rows
    there are.

    Raises:
        FactcheckError: `export`: the form is not known, or the file cannot be written; `extra`.
    """
    write = _FORMS.get(path.suffix.lower())
    if write is None:
        raise FactcheckError("export", f"{path}: name a file that ends in {', '.join(_FORMS)}.")
    columns, rows = (NUMBERS, list(_numbers(summary))) if numbers else (FINDINGS, list(_rows(summary)))
    try:
        write(columns, rows, path)
    except OSError as error:
        raise FactcheckError("export", f"{path} cannot be written: {error.strerror or error}.") from error
    return len(rows)


def _rows(summary: Summary) -> Iterator[Row]:
    for story in summary.stories:
        about = (story.name, *(getattr(story, name) for name in _OF_STORY))
        for finding in story.findings:
            yield (*about, *(getattr(finding, name) for name in _OF_FINDING))
    yield from _across(summary)


def _numbers(summary: Summary) -> Iterator[Row]:
    """A row for each number that nothing settles, with what it was read as; nothing where it was not understood."""
    same = and_(claims.c.document == unsettled.c.document, claims.c.claim == unsettled.c.claim)
    numbers = summary.seen.join(unsettled, unsettled.c.document == documents.c.document)
    asked = (
        select(*STORY, unsettled.c.quote, *(claims.c[name] for name in _OF_NUMBER))
        .select_from(numbers.outerjoin(claims, same))
        .where(summary.this)
        .order_by(stories.c.position, unsettled.c.start)
    )
    for row in summary.stream(asked):
        yield (row.name, *(row._mapping[name] for name in NUMBERS[1:]))


def _across(summary: Summary) -> Iterator[Row]:
    """A row for each story to look at; the kind of finding stands for the rule, and there is no code."""
    for one in across(summary):
        told_of = {
            "severity": str(Severity.WARNING),
            "rule": str(one.kind),
            "message": f"{subject(one)}: {one.message}",
            "calculation": one.calculation or None,
            "fingerprint": one.fingerprint,
            "decision": one.decision,
            "note": one.note,
        }
        for telling in one.amiss:
            day = telling.published.isoformat()
            about = (telling.story, telling.title, day, telling.url, telling.author, telling.desk)
            said = {**told_of, "quote": telling.quote, "sentence": telling.sentence}
            yield (*about, *(said.get(name) for name in _OF_FINDING))


def _csv(columns: Sequence[str], rows: list[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.writer(file, lineterminator="\r\n")
        written.writerow(columns)
        written.writerows([inert(cell) if cell else cell for cell in row] for row in rows)


def _xlsx(columns: Sequence[str], rows: list[Row], path: Path) -> None:
    library = need("xlsxwriter", "xlsx", "an Excel file")
    if len(rows) >= _MOST_ROWS:
        raise FactcheckError("export", f"{path}: a sheet has no room for {len(rows):,} rows: write .csv.")
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with path.open("wb") as file, library.Workbook(file, options) as book:
        sheet = book.add_worksheet("factcheck")
        sheet.freeze_panes(1, 0)
        for place, row in enumerate([tuple(columns), *rows]):
            for number, cell in enumerate(row):
                if cell:
                    sheet.write_string(place, number, xml_text(cell)[:_LONGEST])
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _parquet(columns: Sequence[str], rows: list[Row], path: Path) -> None:
    library, parquet = (need(module, "data", "a Parquet file") for module in ("pyarrow", "pyarrow.parquet"))
    schema = library.schema([(name, library.string()) for name in columns])
    cells = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
    parquet.write_table(library.table(cells, schema=schema), path)


_Write = Callable[[Sequence[str], list[Row], Path], None]
_FORMS: dict[str, _Write] = {".csv": _csv, ".xlsx": _xlsx, ".parquet": _parquet}
