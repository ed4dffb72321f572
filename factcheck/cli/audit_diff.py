"""`factcheck audit diff`: what one run found and another did not."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli.options import Ledgers

_SAME, _DIFFERENT = 0, 1


def diff(
    ledger: Ledgers,
    other: Annotated[
        str | None,
        typer.Argument(metavar="[RUN2]", help="The later ledger; else the same one.", show_default=False),
    ] = None,
    earlier: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", help="The run of the first; else the one before.", show_default=False),
    ] = None,
    later: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="The run of the second; else its last.", show_default=False)
    ] = None,
) -> None:
    """Tell which findings are new in the later run and which are gone, those across stories too.

    In one ledger it compares the last run with the one before it over the same archive, else the last runs of two
    ledgers.

    \b
    Examples:
      factcheck audit diff audit.db
      factcheck audit diff audit.db --earlier 3 --later 7
      factcheck audit diff january.db february.db

    Exit status: 0 both found the same, 1 they did not, 2 a ledger could not be read.
    """
    from factcheck.audit.differences import differences
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.summary import Summary
    from factcheck.domain.errors import FactcheckError
    from factcheck.reporter.wording import counted, printable

    first = Ledger(ledger)
    second = Ledger(other) if other else first
    try:
        after = Summary(second, later)
        if earlier is None and second is first:
            earlier = after.run_before()
            if earlier is None:
                raise FactcheckError("usage", f"{first.database} has one run over this archive only: give two ledgers.")
        found = differences(Summary(first, earlier), after)
    finally:
        first.close()
        second.close()
    for name, findings in (("NEW", found.new), ("GONE", found.gone)):
        if findings:
            print(name)
            for line in findings:
                print(printable(f"  {line}", sys.stdout.encoding))
    print(f"{counted(len(found.new), 'finding')} new, {len(found.gone):,} gone, {found.same:,} the same.")
    raise typer.Exit(_DIFFERENT if found.new or found.gone else _SAME)
