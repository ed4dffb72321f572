"""`factcheck audit run`: every article of an archive that the ledger does not have yet."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from factcheck.cli.asking import asked_references, chosen_rules
from factcheck.cli.options import (
    AllowPrivate,
    AsOf,
    Config,
    Ignore,
    NoReference,
    Published,
    References,
    Seconds,
    Select,
)
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import given_day


def run(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A folder of articles, a file of many (JSONL, CSV, XLSX, Parquet, WARC), a feed or a sitemap, "
            "or the URL of a database.",
        ),
    ],
    out: Annotated[str, typer.Option("--out", metavar="RUN", help="The ledger: a file, or the URL of a database.")],
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=NAME",
            help="text=Story: which column holds what (text, id, title, published, url, author, desk).",
        ),
    ] = None,
    query: Annotated[
        str | None,
        typer.Option(metavar="SQL", help="What is asked of the database: SELECT id, text FROM …", show_default=False),
    ] = None,
    allow_private: AllowPrivate = False,
    published: Published = None,
    no_reference: NoReference = False,
    reference: References = None,
    as_of: AsOf = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=1024, help="Processes that check.", show_default="one a processor core")
    ] = None,
    timeout: Seconds = 60.0,
    memory: Annotated[
        int | None,
        typer.Option(
            min=64,
            max=1 << 30,
            metavar="MIB",
            help="Address space that a worker may have, in MiB (Linux, macOS).",
            show_default="no limit",
        ),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="tcp://host:8786: a Dask scheduler, whose workers check instead of processes here.",
            show_default=False,
        ),
    ] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what was put into quarantine.")] = False,
) -> None:
    """Check an archive, and go on where an earlier run was stopped; only what has changed is checked again.

    factcheck audit SOURCE is short for factcheck audit run SOURCE, which is needed where a source is called like one of
    the other commands. Progress is told on standard error: a line that is written over on a terminal, else a line every
    ten seconds.

    \b
    Examples:
      factcheck audit stories/ --out audit.db
      factcheck audit archive.jsonl.gz --out audit.db --workers 4 --timeout 30
      factcheck audit archive.csv --out audit.db --column text=Story --column published=Day
      factcheck audit archive.parquet --out postgresql+psycopg://desk@host/audits
      factcheck audit archive.jsonl.gz --out audit.db --scheduler tcp://host:8786
      factcheck audit https://paper.example/sitemap.xml --out audit.db
      factcheck audit postgresql://desk@host/cms --query "SELECT id, body FROM stories" --out audit.db

    Exit status: 0 the whole archive is in the ledger, 2 the work could not be done.
    """
    from factcheck.audit.database import database_at
    from factcheck.audit.fields import told_fields
    from factcheck.audit.progress import ProgressLines
    from factcheck.audit.run import audit
    from factcheck.audit.setup import Setup
    from factcheck.audit.sources import archive_at
    from factcheck.audit.workers import Limits
    from factcheck.configuration import configuration
    from factcheck.reporter.wording import counted

    if workers and scheduler:
        raise FactcheckError("usage", "--workers is for processes here: with --scheduler the cluster has its own.")
    settled = configuration(config)
    names, day = asked_references(no_reference, reference, as_of, settled)
    setup = Setup(
        chosen_rules(select, ignore, settled),
        settled.tiers,
        names,
        day,
        given_day(published, f"--published {published!r}") if published else None,
    )
    fields, ledger = told_fields(column or ()), database_at(out)
    archive = archive_at(source, fields, query=query, allow_private=allow_private, without=ledger.files)
    lines = ProgressLines(sys.stderr)
    try:
        limits = Limits(workers or os.cpu_count() or 1, timeout, memory)
        done = audit(archive, out, setup, limits, lines, retry=retry, scheduler=scheduler)
    finally:
        lines.close()
    if done.resumed:
        print("It went on with a run that had been stopped.")
    print(f"{counted(done.seen, 'story', 'stories')} seen; factcheck audit report {ledger} tells what was found.")
