"""`factcheck audit export`: the findings of a run, or the numbers that nothing settles, as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import Ledgers, Number


def export(
    ledger: Ledgers,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Ends in .csv, .xlsx or .parquet.", show_default=False)],
    number: Number = None,
    unsettled: Annotated[
        bool, typer.Option("--unsettled", help="Write the numbers that nothing settles instead, story by story.")
    ] = False,
) -> None:
    """Write the findings of a run as a table, a row each, the worst story first.

    The name of the file tells the form: .xlsx needs the extra [xlsx], .parquet the extra [data].

    \b
    Examples:
      factcheck audit export audit.db findings.xlsx
      factcheck audit export audit.db numbers.csv --unsettled
    """
    from factcheck.audit.export import export as write
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.summary import Summary
    from factcheck.reporter.wording import counted

    opened = Ledger(ledger)
    try:
        rows = write(Summary(opened, number), opened.database.spared(path), numbers=unsettled)
        print(f"{counted(rows, 'number' if unsettled else 'finding')} written to {path}.")
    finally:
        opened.close()
