"""The time of the total of rows that are months, quarters or years in turn: all of theirs together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.period import Period
from factcheck.extractor.tables.heads import Head, Setting
from factcheck.extractor.tables.periods import period_of
from factcheck.extractor.tables.times import HeadTime


def with_times_summed(rows: Sequence[Head], caption: Head, setting: Setting) -> list[Head]:
    """`rows`, the total given the time from the first to the last of the others, where these follow each other."""
    periods = [period_of((row, caption), setting, stock=False).period for row in rows if row.time]
    others = [row for row in rows if not (row.time or row.total)]
    told = sorted((period for period in periods if period), key=lambda period: period.start)
    if len(told) < 2 or others or any(one.just_after().start != other.start for one, other in pairwise(told)):
        return [*rows]
    dated = any(row.time.dated for row in rows if row.time)
    whole = HeadTime(Period(told[0].start, told[-1].end), dated=dated)
    return [replace(row, time=whole) if row.total and not row.time else row for row in rows]
