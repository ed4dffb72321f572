"""Months to come that a sentence opens with: "For the next three months, it puts the surplus at $3bn"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads, whole_number
from factcheck.resources import word_shape

_OPENING = word_shape("months_ahead", "opening")
_BEFORE = 12
_YEAR = 12


@reads("months_ahead")
def _months_ahead(found: Found, clock: Clock) -> list[PeriodMention]:
    """So many months from the one behind the day of publication on."""
    if clock.now is None or not _OPENING.search(found.string, max(0, found.start() - _BEFORE), found.start()):
        return []
    first = 12 * clock.now.year + clock.now.month
    last = first + whole_number(found["n"]) - 1
    ends = [divmod(month, _YEAR) for month in (first, last)]
    (start_year, start), (end_year, end) = ends
    return one(found, Period.months(start_year, start + 1, end_year, end + 1))
