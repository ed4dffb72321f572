"""`factcheck check`: articles in, reports out; one that cannot be read does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.asking import Asking, asked_references, chosen_rules
from factcheck.cli.options import AllowPrivate, AsOf, Config, Ignore, NoReference, Published, References, Select
from factcheck.cli.outputs import opened_outputs, parse_targets
from factcheck.cli.submissions import Submission, submitted_entries, submitted_files, submitted_lines
from factcheck.cli.watching import saved, watched_files
from factcheck.cli.work import worked
from factcheck.domain.check import FailOn
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import given_day
from factcheck.reporter.formats import find_format, format_names
from factcheck.reporter.output import Output

if TYPE_CHECKING:
    from factcheck.matcher import Matcher

_CLEAN, _FAILS, _UNDONE = 0, 1, 2


def _formats(begun: str) -> list[tuple[str, str]]:
    """For a shell that completes a word: the formats that begin so, each with what it is for."""
    known = [(name, find_format(name)) for name in format_names() if name.startswith(begun)]
    return [(name, form.about) for name, form in known if form]


class Source(StrEnum):
    TEXT = "text"
    JSONL = "jsonl"
    FEED = "feed"


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files or web addresses with an article each; - is a paste.", show_default=False
        ),
    ],
    source: Annotated[
        Source,
        typer.Option("--from", help="text: an article a file; jsonl: one a line, as JSON; feed: one an entry (RSS)."),
    ] = Source.TEXT,
    published: Published = None,
    no_reference: NoReference = False,
    reference: References = None,
    as_of: AsOf = None,
    forms: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT[=FILE]",
            help="text for people, json for programs, and others; NAME=FILE writes to a file. May be repeated.",
            show_default="text",
            autocompletion=_formats,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the reports to a file.", show_default=False)
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="The least severity that makes the exit status 1.", show_default="error"),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever fails; what could not be done still gives 2.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule instead of telling them.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Leave out the findings that this file knows, and tell which of its entries are stale.",
            show_default=False,
        ),
    ] = None,
    write_known: Annotated[
        bool, typer.Option("--write-baseline", help="Write all findings to the baseline: they are known from now on.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file is saved, until Ctrl-C.")] = False,
    config: Config = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Check articles: their numbers against each other and against official statistics.

    An article is a file (text, HTML, DOCX, PDF, Markdown), a web address, or - for standard input: paste, then end the
    input with Ctrl-D (on Windows Ctrl-Z and Enter). Reports go to standard output, what goes wrong to standard error.
    An article that cannot be read does not stop the others. An option wins over the configuration.

    \b
    Examples:
      factcheck check story.txt --published 2024-02-02
      factcheck check - < pasted.txt
      factcheck check story.txt --reference gacc --as-of 2026-11-25
      factcheck check stories/*.txt --format jsonl --output reports.jsonl
      factcheck check - --from jsonl --format jsonl < archive.jsonl
      factcheck check story.txt --format concise --format sarif=report.sarif
      factcheck check story.txt --select FC1 --ignore FC102 --fail-on warning

    Exit status: 0 nothing fails, 1 a check fails as an error, 2 an article could not be checked.
    """
    from factcheck.checker.selection import REFERENCES
    from factcheck.cli.known import Known
    from factcheck.configuration import configuration

    settled = configuration(config)
    day = given_day(published, f"--published {published!r}") if published else None
    chosen = _matcher(*asked_references(no_reference, reference, as_of, settled))
    wanted = ([*(forms or []), "statistics"] if statistics else forms) or settled.format or ["text"]
    targets = parse_targets(wanted, output, paths)
    rules = chosen_rules(select, ignore, settled)
    failing = FailOn.NEVER if exit_zero else fail_on or settled.fail_on
    total = len(paths) if source is Source.TEXT else None
    for _ in saved(watched_files(paths)) if watch else (None,):
        asked = rules if chosen is None else rules.without(REFERENCES)  # some references are not asked
        known = Known(baseline or settled.baseline, write_known, asked)
        asking = Asking(chosen, rules, settled.tiers, known)
        submissions = _submitted(source, paths, day, allow_private)
        status = _CLEAN
        with opened_outputs(targets, several=total != 1) as out:
            for submission in _followed(submissions, total, to_terminal=any(target.path is None for target in targets)):
                status = max(status, _checked(submission, out, asking, failing))
        known.close()
    raise typer.Exit(status)


def _submitted(source: Source, paths: list[str], day: date | None, allow_private: bool) -> Iterator[Submission]:
    if source is Source.JSONL:
        return submitted_lines(paths, day)
    submitted = submitted_entries if source is Source.FEED else submitted_files
    return submitted(paths, day, allow_private=allow_private)


def _matcher(names: tuple[str, ...] | None, day: date | None) -> Matcher | None:
    """The reference data that may speak; None for all of it, which is opened when it is first needed.

    Raises:
        FactcheckError: `reference`: nothing goes by one of the names.
    """
    from factcheck.matcher import NO_REFERENCES, matcher_of

    if names is None:
        return NO_REFERENCES
    return matcher_of(names, day) if names or day else None


def _checked(submission: Submission, output: Output, asking: Asking, failing: FailOn) -> int:
    try:
        report = worked(submission, asking.report)
    except FactcheckError as error:
        print(f"factcheck: {error.message}", file=sys.stderr)
        output.error(submission.id, error)
        return _UNDONE
    output.report(report)
    return _FAILS if report.fails(failing) else _CLEAN


def _followed(submissions: Iterator[Submission], total: int | None, to_terminal: bool) -> Iterable[Submission]:
    """The submissions, with progress on standard error where there is a terminal that shows nothing else."""
    shown_anyway = to_terminal and sys.stdout.isatty()
    if total == 1 or shown_anyway or not sys.stderr.isatty():
        return submissions
    from rich.console import Console
    from rich.progress import track

    return track(submissions, "Checking", total=total, console=Console(stderr=True), transient=True)
