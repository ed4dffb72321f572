"""What time it is in a text: the day it was published, the period it speaks of, and its country's own calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.periods.calendars import NONE_TOLD, Calendar, Calendars

_NEARLY_OVER = timedelta(days=15)
LONG_PAST = timedelta(days=183)
_FOLLOWED = timedelta(days=120)
"""So long before what was spoken of it is not meant where it follows right behind as well, or is the newest."""
_NEWEST = timedelta(days=92)
_COME_OUT = timedelta(days=31)
_MONTH = 365 / 12
_YEAR = 12
_ROUGHLY = 4
"""Days by which months of two calendars differ."""


@dataclass(slots=True)
class Clock:
    """`spoken` is the period that the text has been speaking of; it moves as the text is read."""

    published: date | None
    spoken: Period | None
    home: Calendar | None
    subject: Period | None = None
    """The period that the article as a whole is about."""
    said_now: bool = False
    """Whether `spoken` was said in the same sentence."""
    numbered: str | None = None
    """By what year `spoken` was told by its number, "the first quarter": the "calendar" year or "its own"."""
    others: Calendars = NONE_TOLD
    """Years that are not those of `home`."""
    at_home: bool = False
    """Whether it is known which country the text is about, be its fiscal year in no list."""
    by_calendar: bool = False
    """Whether the offices of its country number quarters by the calendar, whatever its fiscal year is."""
    by_fiscal_year: bool = False
    """Whether its country tells its trade by the fiscal year."""
    row: Period | None = None
    """The months named last one after the other, "July and August", which "the two months" are."""
    named: Period | None = None
    """The last period named, though it be only what another is compared with: "two years later" counts from it."""

    def hear(self, period: Period | None) -> None:
        """Keep what was named last, and the months that were so in a row."""
        self.named = period or self.named
        if period is None or (period.whole_months or 0) >= _YEAR:
            return
        month = period if period.whole_months == 1 else None
        follows = self.row and month and month.just_before().end == self.row.end
        self.row = Period(self.row.start, period.end) if self.row and follows else month

    @property
    def now(self) -> date | None:
        """The day of publication, and where none is known a month behind the latest that was spoken of.

        Figures of a year come out when that is the last one; and "last year" told before moves the day not back.
        """
        ends = [told.end for told in (self.spoken, self.subject) if told]
        return self.published or (max(ends) + _COME_OUT if ends else None)

    def is_over(self, period: Period) -> bool:
        """Whether a text of this day can give a figure for `period`: a month begun, a longer time all but over."""
        if self.now is None:
            return True
        if period.end - period.start <= timedelta(days=31):
            return period.start <= self.now
        return period.end <= self.now + _NEARLY_OVER

    def is_recent(self, period: Period) -> bool:
        """Whether figures for `period` can be the newest that there are."""
        return self.now is not None and self.now - period.end < _NEWEST

    def newest(self, in_year: Callable[[int], Period]) -> Period | None:
        """That right before publication, whatever was told of before: figures of weeks are told at once."""
        years = (self.published.year, self.published.year - 1) if self.published else ()
        recent = (one for one in map(in_year, years) if self.is_over(one) and self.is_recent(one))
        return next(recent, None) or self.latest(in_year)

    def latest(self, in_year: Callable[[int], Period]) -> Period | None:
        """The last of the periods, one a year, that is over: that of the year spoken of if it is."""
        if self.now is None:
            return None
        if (subject := self._part_of_subject(in_year)) is not None:
            return subject
        for year in (*self._spoken_years(), self.now.year, self.now.year - 1, self.now.year - 2):
            if self.is_over(period := in_year(year)) and not self._is_long_past(period, in_year(year + 1)):
                return period
        return None

    def _part_of_subject(self, in_year: Callable[[int], Period]) -> Period | None:
        """ "In March" within the quarter that the article is about is that March, though 2015 was spoken of before."""
        subject, spoken = self.subject, self.spoken
        if subject is None or spoken is None or self.said_now:
            return None
        if subject.whole_months == 1 and in_year(subject.end.year) == subject:
            return subject
        if spoken.whole_months != 12:
            return None
        if subject.whole_months is None or subject.whole_months >= 12:
            return None
        return next(
            (p for year in (subject.end.year, subject.start.year) if subject.contains(p := in_year(year))), None
        )

    @property
    def spoken_months(self) -> int | None:
        """How many months were spoken of, of whatever calendar."""
        if self.spoken is None:
            return None
        days = (self.spoken.end - self.spoken.start).days + 1
        months = round(days / _MONTH)
        return self.spoken.whole_months or (months if abs(days - months * _MONTH) <= _ROUGHLY else None)

    def _is_long_past(self, period: Period, next_one: Period) -> bool:
        """ "In January" after the fourth quarter is the January that followed."""
        if self.spoken is None or self.spoken.whole_months == 12 or not self.is_over(next_one):
            return False
        before, after = self.spoken.start - period.end, next_one.start - self.spoken.end
        nearer = after == timedelta(days=1) or self.is_recent(next_one)
        return after > timedelta(0) and before > (_FOLLOWED if nearer else LONG_PAST)

    def _spoken_years(self) -> list[int]:
        """The years to look in first. A whole year that earlier sentences spoke of says little about "in August"."""
        spoken = self.spoken
        if spoken is None or not (self.said_now or (spoken.whole_months or 0) < 12):
            return []
        return [spoken.end.year, spoken.start.year]
