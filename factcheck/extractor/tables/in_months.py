"""Years as heads of columns under a caption that names months: "Exports, January-May 2024" over "2023" and "2024"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.tables.heads import Head

_YEAR = 12
_MOST = 3
"""Columns of more years are a series, and the caption tells when the last one of them ends, or came out."""


def with_months_of(caption: Head, columns: Sequence[Head]) -> list[Head]:
    """`columns`, each year the months of it that the caption names in one of them, where all their times are years."""
    told = caption.time.period if caption.time and caption.time.dated else None
    periods = [head.time.period for head in columns if head.time and head.time.period]
    years = {period.start.year for period in periods if period.whole_months == _YEAR}
    if told is None or (told.whole_months or _YEAR) >= _YEAR or told.start.year not in years:
        return [*columns]
    if len(years) > _MOST or len(years) < len({*periods}):
        return [*columns]
    given = []
    for head in columns:
        time = head.time
        if time and time.period:
            period = told.years_later(time.period.start.year - told.start.year)
            head = replace(head, time=replace(time, period=replace(period, said=time.period.said)))
        given.append(head)
    return given
