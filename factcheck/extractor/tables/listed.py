"""Lists, whose columns have no heads: levels behind the names, and percentages in brackets behind those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.table import Table
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import comparisons

_ALL = 101
"""What shares rounded to full percents may add to."""
Figures = Sequence[Sequence[NumberMention | None]]


def with_changes_told(columns: Sequence[Head], table: Table, figures: Figures, captions: str) -> list[Head]:
    """`columns`, that behind the levels one of changes where a percentage says which way it went: "712 (+4.7%)".

    Bare numbers, each with a sign, are percentages where one of the `captions` says it: "output, $m (growth, %)"; so
    it says what they are measured against.
    """
    columns = _with_shares_told(columns, table, figures)
    last = table.named + 2
    if not _headless(table) or last >= len(table.heads):
        return [*columns]
    told = [number for row in figures if (number := row[last])]
    bare = bool(told) and "%" in captions and all(number.direction and not number.quantity.unit for number in told)
    if not bare and not is_of_list(table, figures, last):
        return [*columns]
    signed = any(number.direction for number in told)
    change = replace(columns[last], kind=Kind.CHANGE, comparison=_compared(captions))
    level = replace(columns[last - 1], kind=Kind.LEVEL)
    return [*columns[: last - 1], level, change, *columns[last + 1 :]] if signed else [*columns]


def _compared(captions: str) -> str:
    return next((told for _, _, told in comparisons().find(words(captions))), "year_earlier")


def _with_shares_told(columns: Sequence[Head], table: Table, figures: Figures) -> Sequence[Head]:
    """`columns`, the only one of a list of shares where its percentages, none with a sign, are no more than all."""
    first = table.named + 1
    if not table.listed or len(table.heads) != first + 1:
        return columns
    told = [number for row in figures if (number := row[first])]
    percent = all(number.form is Form.PERCENT and not number.direction for number in told)
    if not (told and percent):
        return columns
    if not 0 < sum(number.quantity.value for number in told) <= _ALL:
        return columns
    return [*columns[:first], replace(columns[first], kind=Kind.SHARE)]


def have_units(table: Table, figures: Figures) -> bool:
    """Whether each level of a list has its own unit, so that what leads to it need not say what is told."""
    return all(number.quantity.unit for row in figures if (number := row[table.named + 1]))


def is_of_list(table: Table, figures: Figures, place: int) -> bool:
    """Whether a column without a head is known: the levels of a list, or the percentages behind them."""
    if not _headless(table) or place >= len(table.heads):
        return False
    told = [number for row in figures if (number := row[place])]
    return place == table.named + 1 or (bool(told) and all(number.form is Form.PERCENT for number in told))


def _headless(table: Table) -> bool:
    """Whether nothing stands over its columns: a list, or a table under a mere caption."""
    return table.listed or not any(table.heads)
