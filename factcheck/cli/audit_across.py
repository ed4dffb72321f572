"""`factcheck audit across`: the same quantity told differently in two stories."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import Ledgers, Number

if TYPE_CHECKING:
    from factcheck.audit.across import Contradiction

_NONE, _SOME = 0, 1


def across(
    ledger: Ledgers,
    days: Annotated[int, typer.Option(min=0, help="How far apart two stories may be.")] = 60,
    number: Number = None,
) -> None:
    """Tell what two stories tell differently, though they name the same source.

    The same measure, sides, period and unit by the same source, in figures that no one value would be printed as. The
    tellings of a quantity are listed by day: it shows which came first and which stories repeat it. Only stories within
    some days of each other are compared, since a source may revise its figures.

    \b
    Example:
      factcheck audit across audit.db --days 30

    Exit status: 0 there is nothing of the kind, 1 there is, 2 the ledger could not be read.
    """
    from factcheck.audit.across import contradictions
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.summary import Summary
    from factcheck.reporter.wording import counted, printable

    opened = Ledger(ledger)
    count = 0
    try:
        for found in contradictions(Summary(opened, number), days):
            count += 1
            for line in _lines(found):
                print(printable(line, sys.stdout.encoding))
    finally:
        opened.close()
    print(f"{counted(count, 'quantity', 'quantities')} told differently.")
    raise typer.Exit(_SOME if count else _NONE)


def _lines(found: Contradiction) -> Iterator[str]:
    from factcheck.reporter.wording import series_in_words

    kind = "" if found.kind == "level" else f"{found.kind} of "
    yield f"{kind}{series_in_words(found.series)}, by {found.source}"
    for telling in found.tellings:
        about = f": {telling.title}" if telling.title else ""
        yield f"  {telling.published}  {telling.quote}  {telling.story}{about}"
