"""A month told by how many lie between it and the one spoken of: "two months before it had been 3 percent"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, one, reads, whole_number

_YEAR = 12


@reads("months_back")
def _months_back(found: Found, clock: Clock) -> list[PeriodMention]:
    """Counted from a month that is spoken of; of other times it is not known what is so long before them."""
    spoken, back = clock.spoken, whole_number(found["n"])
    if spoken is None or spoken.whole_months != 1 or not 1 < back < _YEAR:
        return []
    month = _YEAR * spoken.start.year + spoken.start.month - 1 - back
    return one(found, Period.month(month // _YEAR, month % _YEAR + 1))
