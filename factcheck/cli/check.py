"""`factcheck check`: articles in, reports out; one that cannot be read does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.outputs import Format, Output, opened_output
from factcheck.cli.submissions import Submission, parse_day, submitted_files, submitted_lines
from factcheck.cli.work import worked
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report

_CLEAN, _FAILS, _UNDONE = 0, 1, 2


class Source(StrEnum):
    TEXT = "text"
    JSONL = "jsonl"


def check(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files with an article each; - is a paste.", show_default=False)
    ],
    source: Annotated[
        Source, typer.Option("--from", help="text: an article a file; jsonl: an article a line, as JSON.")
    ] = Source.TEXT,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help='The day that "this year" counts from; else looked for in the text.',
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="text for people; json an array; jsonl a line an article.")
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the reports to a file.", show_default=False)
    ] = None,
) -> None:
    """Check articles: their numbers against each other and against official statistics.

    \b
    Examples:
      factcheck check story.txt --published 2024-02-02
      factcheck check - < pasted.txt
      factcheck check stories/*.txt --format jsonl --output reports.jsonl
      factcheck check - --from jsonl --format jsonl < archive.jsonl

    Exit status: 0 nothing fails, 1 a check fails as an error, 2 an article could not be checked.
    """
    from factcheck.reference.own import references

    day = parse_day(published, "--published") if published else None
    for told in references().left_out:
        print(f"factcheck: {told}", file=sys.stderr)
    submissions = (submitted_lines if source is Source.JSONL else submitted_files)(paths, day)
    total = len(paths) if source is Source.TEXT else None
    status = _CLEAN
    with opened_output(form, output, several=total != 1) as out:
        for submission in _watched(submissions, total, to_terminal=output is None):
            status = max(status, _checked(submission, out))
    raise typer.Exit(status)


def _checked(submission: Submission, output: Output) -> int:
    try:
        report: Report = worked(submission, lambda desk, article: desk.check_article(article))
    except FactcheckError as error:
        print(f"factcheck: {error.message}", file=sys.stderr)
        output.error(submission.id, error)
        return _UNDONE
    output.report(report)
    return _FAILS if report.has_errors else _CLEAN


def _watched(submissions: Iterator[Submission], total: int | None, to_terminal: bool) -> Iterable[Submission]:
    """The submissions, with progress on standard error where there is a terminal that shows nothing else."""
    shown_anyway = to_terminal and sys.stdout.isatty()
    if total == 1 or shown_anyway or not sys.stderr.isatty():
        return submissions
    from rich.console import Console
    from rich.progress import track

    return track(submissions, "Checking", total=total, console=Console(stderr=True), transient=True)
