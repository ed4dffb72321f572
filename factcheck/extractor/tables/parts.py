"""Rows that name no measure below those that do: "of which oil" under "Exports" tells of exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import parts


def with_measures_above(rows: Sequence[Head]) -> list[Head]:
    """`rows`, each part given the measure of the row that it is a part of.

    Where the rows name several flows, one that names none is of none that could be told.
    """
    flows = {row.measure.measure for row in rows if row.measure and row.measure.measure in FLOWS}
    if len(flows) < 2:
        return [*rows]
    given: list[Head] = []
    above = None
    for row in rows:
        above = row.measure or above
        if row.measure or not row.text:
            given.append(row)
        elif above and any(parts().find(words(row.text))):
            given.append(replace(row, measure=above))
        else:
            given.append(replace(row, areas=(), product=None, rest=row.text))
    return given
