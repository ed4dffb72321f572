"""The period of a figure, and what a change is measured against, from the heads that name times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.tables.heads import Head, Setting
from factcheck.extractor.tables.times import time_of

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
"""What may close a caption behind its months: "January-April (EUR million)"."""
_AROUND = " :,"
_YEAR = 12
_WEEK = 7


@dataclass(frozen=True, slots=True)
class When:
    """The period of a figure and its base, with the head that told the period; no head where the article did."""

    period: Period | None
    base: Period | None = None
    head: Head | None = None


def period_of(heads: Sequence[Head], setting: Setting, *, stock: bool) -> When:
    """The period that the heads, the nearest first, tell together: a month in one may have its year in another.

    Of two that are whole the shorter one counts, unless it is only the caption's, which is the last. A day is the
    period of a `stock` only: beside a flow it tells when the figures came out.
    """
    told = [head for head in heads if head.time and head.time.period and (stock or not _is_day(head.time.period))]
    if not told:
        return When(setting.anchor)
    first, *others = told
    for other in others:
        if joined := _joined(first, other, setting):
            return When(joined, head=first)
    assert first.time is not None
    inner = [head for head in others if head.time and head.time.dated and head is not heads[-1]]
    for head in inner:
        if head.time and head.time.period and first.time.period and first.time.period.contains(head.time.period):
            return When(head.time.period, head=head)
    return When(first.time.period, head=first)


def _is_day(period: Period) -> bool:
    return (period.end - period.start).days <= _WEEK


def _joined(first: Head, other: Head, setting: Setting) -> Period | None:
    """The part of a year that one head names, in the year that the other does."""
    assert first.time and other.time and first.time.period and other.time.period
    for part, year in ((first, other), (other, first)):
        whole = year.time.period if year.time else None
        if (
            part.time
            and part.time.period
            and not part.time.dated
            and whole
            and year.time
            and year.time.dated
            and whole.whole_months == _YEAR
        ):
            if part.total:
                return part.time.period.years_later(whole.start.year - part.time.period.start.year)
            return _within(whole, part.text, setting)
    return None


def _within(whole: Period, part: str, setting: Setting) -> Period | None:
    """The part of a year, in the one of its years in which it lies within the whole: February of July to June."""
    words = _BRACKETS.sub("", part).strip(_AROUND)
    years = dict.fromkeys((whole.start.year, whole.end.year))
    told = (time_of(f"{words} {year}", setting.published, setting.anchor, setting.home) for year in years)
    found = [time.period for time in told if time and time.period]
    return next((period for period in found if whole.contains(period)), found[0] if found else None)


def base_of(heads: Sequence[Head], period: Period | None, levels: Sequence[Period]) -> Period | None:
    """What a change up to `period` is measured against: as the heads say, else the other of the levels beside it.

    Where neither tells, it is a year earlier, as it is in prose.
    """
    for head in heads:
        if head.time and head.time.base:
            return head.time.base
    comparison = next((head.comparison for head in heads if head.comparison), None)
    if period is None:
        return None
    if comparison:
        return resolve(PeriodMention(0, 0, None, comparison, base=True), period)
    earlier = sorted({other for other in levels if other.end < period.start or other.start < period.start})
    same = [other for other in earlier if other == period.years_later(-1)]
    if same or len(earlier) == 1:
        return same[0] if same else earlier[0]
    return None if earlier else year_before(period)
