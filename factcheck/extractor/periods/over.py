"""Times that a text says are over: "the fiscal year that closed on Sunday", "when September ended"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendar_meant import calendar_meant
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.readings import Found, month_of, one, reads, year_of
from factcheck.extractor.periods.runs import beginning

_DECEMBER = 12


@reads("year_over")
def _year_over(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The fiscal year that has just ended": the last one that is over."""
    calendar = calendar_meant(found[0], clock)
    if calendar is None or clock.now is None:
        return one(found, None)
    return one(found, calendar.year(calendar.holding(clock.now) - 1))


@reads("year_ending")
def _year_ending(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The year that ends on Tuesday", told in December; another calendar's may end in any other month."""
    ends = clock.now is not None and clock.now.month == _DECEMBER
    return one(found, Period.year(clock.now.year)) if clock.now and ends else []


@reads("when_month_ended", "when_year_ended")
def _when_ended(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "When May was over": its last day, and for what adds up the months until then."""
    year = year_of(found)
    if "month" in found.re.groupindex:
        month = month_of(found["month"])
        told = Period.month(year, month) if year else clock.latest(lambda one: Period.month(one, month))
    else:
        told = Period.year(year) if year else None
    if told is None:
        return one(found, None)
    run = Period(beginning(told.end, clock), told.end)
    return [replace(mention, run=run) for mention in one(found, Period.day(told.end))]


@reads("when_year_began")
def _when_began(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "When 2016 began": its first day."""
    return one(found, Period.day(Period.year(int(found["year"])).start))
