"""`factcheck audit run`: every article of an archive that the ledger does not have yet."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.asking import chosen_rules
from factcheck.cli.options import Published
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import given_day

Ledgers = Annotated[str, typer.Argument(metavar="RUN", help="The ledger: what --out named.", show_default=False)]
Number = Annotated[
    int | None, typer.Option("--run", metavar="NUMBER", help="The run in it; else the last.", show_default=False)
]


def run(
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help="A folder of articles, or a file of many: JSONL, CSV, XLSX, Parquet."),
    ],
    out: Annotated[str, typer.Option("--out", metavar="RUN", help="The ledger: a file, or the URL of a database.")],
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=NAME", help="text=Story: which column holds what; may be repeated."),
    ] = None,
    published: Published = None,
    no_reference: Annotated[
        bool, typer.Option("--no-reference", help="Check the figures against each other only.")
    ] = False,
    reference: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Use this dataset or source only; may be repeated.", show_default=False),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Use only figures that were known on that day.", show_default=False),
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Ask these rules only.", show_default=False)
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Do not ask these rules.", show_default=False)
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The configuration; else the nearest factcheck.toml.", show_default=False),
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes.", show_default="one a processor core")] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that one article may take.")] = 60.0,
    memory: Annotated[
        int | None,
        typer.Option(min=64, metavar="MIB", help="Address space that a worker may have.", show_default="no limit"),
    ] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what was put into quarantine.")] = False,
) -> None:
    """Check an archive, and go on where an earlier run was stopped; only what has changed is checked again.

    \b
    Examples:
      factcheck audit stories/ --out audit.db
      factcheck audit archive.jsonl.gz --out audit.db --workers 4 --timeout 30
      factcheck audit archive.csv --out audit.db --column text=Story --column published=Day
      factcheck audit archive.parquet --out postgresql+psycopg://desk@host/audits

    Exit status: 0 the whole archive is in the ledger, 2 the work could not be done.
    """
    from factcheck.audit.fields import told_fields
    from factcheck.audit.progress import ProgressLines
    from factcheck.audit.run import audit
    from factcheck.audit.setup import Setup
    from factcheck.audit.sources import Source
    from factcheck.audit.workers import Limits
    from factcheck.configuration import configuration
    from factcheck.reference.own import references
    from factcheck.reporter.wording import counted

    settled = configuration(config)
    if no_reference and (reference or as_of):
        raise FactcheckError("usage", "--no-reference leaves nothing for --reference or --as-of to choose from.")
    setup = Setup(
        chosen_rules(select, ignore, settled),
        settled.tiers,
        None if no_reference else tuple(reference or settled.reference or ()),
        given_day(as_of, f"--as-of {as_of!r}") if as_of else None,
        given_day(published, f"--published {published!r}") if published else None,
    )
    for told in () if no_reference else references().left_out:
        print(f"factcheck: {told}", file=sys.stderr)
    lines = ProgressLines(sys.stderr)
    try:
        limits = Limits(workers or os.cpu_count() or 1, timeout, memory)
        done = audit(source, Source(source, told_fields(column or ())), out, setup, limits, lines, retry=retry)
    finally:
        lines.close()
    if done.resumed:
        print("It went on with a run that had been stopped.")
    print(f"{counted(done.seen, 'story', 'stories')} seen; factcheck audit report {out} tells what was found.")
