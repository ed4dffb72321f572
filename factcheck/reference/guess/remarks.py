"""What a person should know of a guess: what was taken for what, and what was passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.reference.guess.columns import Column
from factcheck.reference.guess.figures import has_digit, is_amount, is_figure, is_missing
from factcheck.reference.guess.layout import Layout, other_sheets


def remarks(layout: Layout, columns: Sequence[Column], unused: Sequence[Column]) -> Iterator[str]:
    """A sentence for each thing that was not plain."""
    for column in columns:
        for cell, code in column.suggested.items():
            yield f"{column.name}: {cell!r} is taken for {code}"
        if column.unmapped:
            cells = ", ".join(map(repr, column.unmapped))
            yield f"{column.name}: {cells} is not known, its rows are left out: factcheck:map can say what it is"
    if others := other_sheets(layout):
        yield f"other sheets, which --sheet chooses: {', '.join(others)}"
    if unused:
        yield f"not used: {', '.join(column.name for column in unused)}"
    for column in columns:
        if column.role != "value":
            continue
        if odd := [cell for cell in column.cells if not is_figure(cell) and (has_digit(cell) or is_amount(cell))]:
            yield f"{column.name}: {', '.join(map(repr, odd[:3]))} is no number"
        if odd := [cell for cell in column.cells if not (is_amount(cell) or is_missing(cell) or has_digit(cell))]:
            yield f"{column.name}: {', '.join(map(repr, odd[:3]))} is taken for a figure that is missing"
