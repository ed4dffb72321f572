"""Rows that name no measure below those that do: "of which oil" under "Exports" tells of exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.table import Table
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.others import is_other
from factcheck.extractor.tables.words import parts

_PURSE, _BALANCE = "budget", "balance"
_FEWEST = 2
"""So many rows below that of a flow list what it is of."""


def with_measures_above(rows: Sequence[Head], table: Table) -> list[Head]:
    """`rows`, each part given the measure of the row that it is a part of.

    Where rows with figures name several flows, one below them that names none is of none that could be told, but where
    goods or partners stand under each flow, or below a row of its own that says "of which:".
    """
    full = [row for row, cells in zip(rows, table.rows, strict=True) if len(cells.filled) > 1]
    flows = {row.measure.measure for row in full if row.measure and row.measure.measure in FLOWS}
    if len(flows) < 2:
        return [*rows]
    grouped = _are_under_each_flow(full)
    given: list[Head] = []
    above, parted = None, False
    for row in rows:
        above = row.measure or above
        is_part = any(parts().find(words(row.text)))
        parted = not row.measure and (parted or (is_part and not row.rest and not row.codes and not row.product))
        if row.measure or not row.text or above is None:
            given.append(row)
        elif above and (grouped or is_part or parted):
            given.append(replace(row, measure=above))
        else:
            given.append(replace(row, areas=(), product=None, rest=row.text))
    return given


def with_balance_of_purse(rows: Sequence[Head]) -> list[Head]:
    """Heads of rows or columns, a balance among those of a budget told of that, not of trade: "Revenue", "Deficit"."""
    named = {row.measure.measure for row in rows if row.measure}
    if _PURSE not in named or named & ONE_WAY:
        return [*rows]
    return [
        replace(row, measure=replace(row.measure, measure=_PURSE, partner=False))
        if row.measure and row.measure.measure == _BALANCE
        else row
        for row in rows
    ]


def _are_under_each_flow(rows: Sequence[Head]) -> bool:
    """Whether several rows that name no measure stand under each that names exports or imports."""
    places = [place for place, row in enumerate(rows) if row.measure and row.measure.measure in ONE_WAY]
    below = [rows[place + 1 : place + 1 + _FEWEST] for place in places]
    return bool(below) and all(len(some) == _FEWEST and not any(row.measure for row in some) for some in below)


def with_branches_told(rows: Sequence[Head], measured: str | None) -> list[Head]:
    """`rows` of branches: "trade" among those whose wages are told is one of them, and no measure of its own.

    What a budget is spent on, or comes from, is so whatever it is called: "Salaries", "Interest", "Toll roads".
    """
    if measured == _PURSE:
        return [_item_of_purse(row) for row in rows]
    others = [row for row in rows if row.measure]
    if measured is None or measured in FLOWS or 2 * len(others) >= len(rows):
        return [*rows]
    return [replace(row, measure=None, product=row.name) if row in others and _is_branch(row) else row for row in rows]


def _item_of_purse(row: Head) -> Head:
    named = row.rest or (row.measure and row.measure.measure not in (_PURSE, _BALANCE))
    said = row.total or row.time or row.codes or row.product or is_other(row)
    return replace(row, measure=None, product=row.name, rest="") if named and not said else row


def _is_branch(row: Head) -> bool:
    """Whether it is one word that may also be a measure, or such a word with others: "Trade; repair of vehicles"."""
    if row.measure is None or row.rest or row.measure.measure in ONE_WAY:
        return False
    return bool(row.product) or len([word for word in words(row.text) if word.text.isalpha()]) == 1
