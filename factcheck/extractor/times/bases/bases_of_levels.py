"""What a change is measured from where no word says it, but two levels of the same do, by what lies between them.

"The deficit narrowed by $0.9bn in July. It stood at $2.3bn, from $3.2bn in June."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.numbers.units import PERCENT, POINTS
from factcheck.extractor.times.told_periods import COMPARED

_HUNDRED = 100
_ROOM = 1.5
"""So many times what changed may be left open by the rounding of both levels."""
_POINTS = {PERCENT.name: POINTS.name}


def measure_by_levels(sentences: Sequence[Sequence[Draft]]) -> None:
    """Measure each change whose base no words name from the one level of the same that fits it, where none of its base
    is told."""
    drafts = [draft for drafts in sentences for draft in drafts]
    levels = [draft for draft in drafts if draft.sense.kind is Kind.LEVEL and draft.time.period]
    for change in drafts:
        base = change.time.base
        if change.sense.kind not in COMPARED or base is None or base.said is not None or change.time.comparison:
            continue
        alike = [level for level in levels if _of_what(level) == _of_what(change)]
        now = [level for level in alike if level.time.period == change.time.period]
        if len(now) != 1 or any(level.time.period == base for level in alike):
            continue
        fitting = [level for level in alike if _is_earlier(level, now[0]) and _fits(change, now[0], level)]
        times: set[Period] = {level.time.period for level in fitting if level.time.period}
        if len(times) == 1:
            change.time = replace(change.time, base=times.pop())


def _of_what(draft: Draft) -> tuple[str, str | None, str | None, str | None]:
    frame = draft.frame
    return str(frame.measure), frame.reporter, frame.partner, frame.product


def _is_earlier(level: Draft, now: Draft) -> bool:
    """Whether it is of a time as long, and before."""
    one, other = level.time.period, now.time.period
    if one is None or other is None or level.number.quantity.unit != now.number.quantity.unit:
        return False
    return one.end < other.start and one.whole_months == other.whole_months


def _fits(change: Draft, now: Draft, before: Draft) -> bool:
    """Whether what lies between the levels may be what is told, all being rounded, but not to so few digits that it
    would be by chance.
    """
    told, one, other = (draft.number.quantity for draft in (change, now, before))
    way = -1 if change.sense.direction < 0 else 1
    ends = sorted((way * abs(told.low), way * abs(told.high)))
    if change.sense.kind is Kind.CHANGE_ABS:
        low, high = one.low - other.high, one.high - other.low
        return told.unit in (one.unit, _POINTS.get(str(one.unit))) and low <= ends[1] and ends[0] <= high
    if min(other.low, one.low) <= 0:
        return False
    low, high = one.low / other.high, one.high / other.low
    if change.sense.kind is Kind.RATIO:
        return low <= abs(told.high) and abs(told.low) <= high
    sharp = (high - low) * _HUNDRED <= _ROOM * float(max(map(abs, ends)))
    return sharp and low <= 1 + ends[1] / _HUNDRED and 1 + ends[0] / _HUNDRED <= high
