"""Columns of indices: so many percent of an earlier level, where growth is told as 104.1 and a fall as 96.3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.senses.percentages.indices import HUNDRED
from factcheck.extractor.tables.heads import Head

_FEWEST = 3
_LEAST = Decimal(50)
_MIDST = (Decimal(80), Decimal(150))
"""Between these most things stand after a year, in percent of where they stood."""

_Rows = list[list[NumberMention | None]]


def with_indices_told(columns: Sequence[Head], figures: _Rows, anchor: Period | None) -> tuple[list[Head], _Rows]:
    """`columns` and `figures`, those of indices told as the changes that they stand for."""
    told, rows = [*columns], [[*row] for row in figures]
    for place, column in enumerate(columns):
        head = _as_measured_from(column, _latest(columns, place, anchor))
        if not _are_indices(head, [number for row in figures if (number := row[place])]):
            continue
        based = head.time is not None and head.time.base is not None
        told[place] = replace(head, kind=Kind.CHANGE, comparison=head.comparison or (None if based else "year_earlier"))
        for row in rows:
            if number := row[place]:
                row[place] = _less_a_hundred(number)
    return told, rows


def _are_indices(head: Head, numbers: Sequence[NumberMention]) -> bool:
    """Whether they are too large, all of them, to be what something changed by."""
    based = head.time is not None and head.time.base is not None
    if head.kind is not Kind.CHANGE and not (based and head.unit and head.unit.is_percent):
        return False
    values = [number.quantity.value for number in numbers]
    if len(values) < _FEWEST or any(number.direction for number in numbers) or min(values) < _LEAST:
        return False
    return based or _MIDST[0] <= median(values) <= _MIDST[1]


def _latest(columns: Sequence[Head], place: int, anchor: Period | None) -> Period | None:
    """The time that the other columns are of, or that the article is about."""
    times = [c.time.period for n, c in enumerate(columns) if n != place and c.time and c.time.period]
    return max(times, key=lambda period: period.end, default=anchor)


def _as_measured_from(head: Head, now: Period | None) -> Head:
    """The head, the time before `now` that it names the one that is measured from: "growth to January 2023, %"."""
    time = head.time
    if not time or not time.period or time.base or now is None or time.period.end >= now.end:
        return head
    return replace(head, time=replace(time, period=None, base=time.period))


def _less_a_hundred(number: NumberMention) -> NumberMention:
    quantity = number.quantity
    value, low, high = (x - HUNDRED for x in (quantity.value, quantity.low, quantity.high))
    return replace(number, quantity=replace(quantity, value=value, low=low, high=high))
