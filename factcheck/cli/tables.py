"""Rows and columns on a screen: a table where there is a terminal, else lines that programs can cut."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def put_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[str] = ()) -> None:
    """Print `rows` below `heads`; the columns that `right` names end where the others begin."""
    if sys.stdout.isatty():
        _put_rich(heads, rows, right)
        return
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for cells in (heads, *rows):
        padded = (
            cell.rjust(width) if head in right else cell.ljust(width)
            for head, cell, width in zip(heads, cells, widths, strict=True)
        )
        print("  ".join(padded).rstrip())


def _put_rich(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, justify="right" if head in right else "left", overflow="fold")
    for cells in rows:
        table.add_row(*map(Text, cells))
    Console(highlight=False).print(table)
