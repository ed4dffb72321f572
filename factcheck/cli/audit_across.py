"""`factcheck audit across`: what the stories of an archive show when they are held against each other."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import typer

from factcheck.cli.options import Ledgers, Number

_NONE, _SOME = 0, 1


def across(
    ledger: Ledgers,
    days: Annotated[
        int, typer.Option(min=0, help="Within so many days a figure is taken for one of the same release.")
    ] = 60,
    number: Number = None,
) -> None:
    """Hold stories against each other that tell the same measure, sides, period and unit by the same source.

    told-differently: two stories within some days of each other give figures that no one value would be printed as.

    never-corrected: a figure is wrong, and a later story gives the right one; the story was not corrected.

    stale-figure: a story gives a figure after others have given the one that it was revised to.

    copied-figure: later stories repeat a wrong figure; the story that gave it first is named.

    A figure is known to be wrong where a finding of its story leaves just the figure that another story gives, where
    the reference data refutes it, or where other stories return to the figure before it. The stories of a finding are
    listed by day; a mark stands before those to look at.

    \b
    Example:
      factcheck audit across audit.db --days 30

    Exit status: 0 there is nothing of the kind, 1 there is, 2 the ledger could not be read.
    """
    from factcheck.audit.across import Kind
    from factcheck.audit.across import across as found_across
    from factcheck.audit.across.wording import lines, tally
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.summary import Summary
    from factcheck.reporter.wording import printable

    opened = Ledger(ledger)
    counts: Counter[Kind] = Counter()
    try:
        for one in found_across(Summary(opened, number), days):
            counts[one.kind] += 1
            for line in lines(one):
                print(printable(line, sys.stdout.encoding))
    finally:
        opened.close()
    print(f"Across stories: {tally(counts)}.")
    raise typer.Exit(_SOME if counts else _NONE)
