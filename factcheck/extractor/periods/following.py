"""What comes right after the time told last, "in the following year", "the month after": the period that is meant."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, group, one, reads

_MONTHS = {"year": 12, "quarter": 3, "month": 1}


@reads("following_year", "following_part")
def _following(found: Found, clock: Clock) -> list[PeriodMention]:
    """As long as the words say, and over; what is still to come is told in other words too."""
    told = clock.named or clock.spoken
    unit = found["unit"] or found["unit2"] or group(found, "unit3")
    after = _after(told, _MONTHS[unit]) if told and unit else None
    return one(found, after) if after and clock.is_over(after) else []


def _after(told: Period, months: int) -> Period | None:
    """The year, quarter or month after `told`, which is one too; after a part of a year the year is the next."""
    if told.whole_months == months:
        return told.just_after()
    return Period.year(told.end.year + 1) if months == _MONTHS["year"] else None
