"""Lists, whose columns have no heads: levels behind the names, and percentages in brackets behind those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.table import Table
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.tables.heads import Head

Figures = Sequence[Sequence[NumberMention | None]]


def with_changes_told(columns: Sequence[Head], table: Table, figures: Figures) -> list[Head]:
    """`columns`, that behind the levels one of changes where a percentage says which way it went: "712 (+4.7%)"."""
    last = table.named + 2
    if not table.listed or not is_of_list(table, figures, last):
        return [*columns]
    signed = any(number.direction for row in figures if (number := row[last]))
    change = replace(columns[last], kind=Kind.CHANGE, comparison="year_earlier")
    return [*columns[:last], change, *columns[last + 1 :]] if signed else [*columns]


def is_of_list(table: Table, figures: Figures, place: int) -> bool:
    """Whether a column without a head is known: the levels of a list, or the percentages behind them."""
    if not table.listed or place >= len(table.heads):
        return False
    told = [number for row in figures if (number := row[place])]
    return place == table.named + 1 or (bool(told) and all(number.form is Form.PERCENT for number in told))
