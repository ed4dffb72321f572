"""`factcheck audit report`: what a run has found, on the terminal and as one HTML file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import Ledgers, Number
from factcheck.domain.errors import FactcheckError


def report(
    ledger: Ledgers,
    number: Number = None,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the report as one HTML file too, each finding with its sentence, sum, source and link.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Tell what a run has found: the worst first, then by rule, author and year, and what was not checked.

    \b
    Examples:
      factcheck audit report audit.db
      factcheck audit report audit.db --html audit.html
    """
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.summary import Summary
    from factcheck.audit.telling import summary_lines
    from factcheck.reporter.wording import printable

    opened = Ledger(ledger)
    try:
        if html:
            opened.database.spared(html)
        summary = Summary(opened, number)
        if html:
            _write(html, summary)
        for line in summary_lines(summary):
            print(printable(line, sys.stdout.encoding))
    finally:
        opened.close()


def _write(path: Path, summary: object) -> None:
    from factcheck.audit.page import audit_page
    from factcheck.audit.summary import Summary

    assert isinstance(summary, Summary)
    try:
        path.write_text(audit_page(summary), encoding="utf-8")
    except OSError as error:
        raise FactcheckError("output", f"{path} cannot be written: {error.strerror or error}.") from error
