"""What time it is in a text: the day it was published, the period it speaks of, and its country's own calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.periods.calendars import (
    GREGORIAN,
    NONE_TOLD,
    PERSIAN,
    Calendar,
    Calendars,
    read_calendar,
)
from factcheck.resources import vocabulary

_YEARS = re.compile(r"(\d{4}|(?<=FY)\d\d|(?<=FY[ '-])\d\d|(?<=['’])\d\d)(?:\s?[-–—/]\s?(\d{2,4}))?", re.IGNORECASE)
_THE_YEAR = re.compile(r"(?:the|that|its)\s+year", re.IGNORECASE)
_NEARLY_OVER = timedelta(days=15)
_LONG_PAST = timedelta(days=183)
_FOLLOWED = timedelta(days=120)
"""So long before what was spoken of it is not meant where it follows right behind as well, or is the newest."""
_NEWEST = timedelta(days=92)
_MONTH = 365 / 12
_NOWRUZ = 3
"""The month in which the Persian year begins."""
_ROUGHLY = 4
"""Days by which months of two calendars differ."""


@lru_cache(maxsize=1)
def _calendar_words() -> list[tuple[str, re.Pattern[str]]]:
    kinds = vocabulary("periods")["calendars"]
    return [(kind, re.compile(rf"\b(?:{'|'.join(words)})(?![a-z])", re.IGNORECASE)) for kind, words in kinds.items()]


_TWO_YEARS = re.compile(r"\d{4}\s?[-–/]\s?\d\d")
_SPAN = re.compile(r"\d{4}\s?[-–/]\s?\d\d(?!\d)")


@lru_cache(maxsize=1)
def _fiscal_months() -> frozenset[int]:
    """The months in which fiscal and marketing years begin: the year to August is no such year."""
    words = vocabulary("periods")
    calendars = [read_calendar(entry) for entry in (*words["fiscal_years"].values(), words["marketing_year"])]
    return frozenset(calendar.month for calendar in calendars if calendar) - {GREGORIAN.month} | {_NOWRUZ}


def home_calendar(home: str | None) -> Calendar | None:
    """The fiscal calendar of the country with ISO alpha-3 code `home`; None where it is unknown."""
    return read_calendar(vocabulary("periods")["fiscal_years"].get(home)) if home else None


def whole_number(word: str) -> int:
    """The number that digits or a word of `periods.yaml` stand for."""
    word = " ".join(word.lower().split())
    return int(word) if word.isdigit() else int(vocabulary("periods")["numbers"][word])


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
    named: Period | None = None
    """The last period named, though it be only what another is compared with: "two years later" counts from it."""

    @property
    def now(self) -> date | None:
        return self.published or (self.spoken.end if self.spoken else None)

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
        if subject is None or spoken is None or self.said_now or spoken.whole_months != 12:
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
        return after > timedelta(0) and before > (_FOLLOWED if nearer else _LONG_PAST)

    def _spoken_years(self) -> list[int]:
        """The years to look in first. A whole year that earlier sentences spoke of says little about "in August"."""
        spoken = self.spoken
        if spoken is None or not (self.said_now or (spoken.whole_months or 0) < 12):
            return []
        return [spoken.end.year, spoken.start.year]

    def in_year(self, words: str | None, part: Callable[[Calendar, int], Period]) -> Period | None:
        """The `part` of the year that `words` name ("2023", "last year"); of the latest where there are none."""
        calendar = self._calendar_of_part(words, part)
        if calendar is None:
            return None
        year = self.year(words, calendar) if words else None
        if year is not None:
            return self._begun(words, part(calendar, year), part(calendar, year + 1))
        if words and self.now and not re.fullmatch(r"(?:the|its)\s+(?:\w+\s+)*year", words, re.IGNORECASE):
            return None
        latest = self.latest(lambda year: part(calendar, year))
        return (self._of_fiscal_year(latest, part) if words is None and calendar is GREGORIAN else None) or latest

    def _of_fiscal_year(self, latest: Period | None, part: Callable[[Calendar, int], Period]) -> Period | None:
        """The part of the country's own fiscal year, where its figures are new and those of the calendar's year old."""
        if self.home is None or self.now is None or latest is None or self.is_recent(latest):
            return None
        if self.spoken and not self.is_recent(self.spoken):
            return None
        year = self.home.holding(self.now)
        just_said = self.spoken if self.said_now else None
        parts = (part(self.home, one) for one in (year, year - 1))
        return next((one for one in parts if one.end <= self.now and self.is_recent(one) and one != just_said), None)

    def _calendar_of_part(self, words: str | None, part: Callable[[Calendar, int], Period]) -> Calendar | None:
        """That of the words, or the fiscal one: "the first half of the previous year" beside the first half of such.

        "The second quarter" is not what the same sentence has just called the third.
        """
        calendar, spoken, home = self.calendar(words), self.spoken, self.home
        if words is None and home is not None and self.others.in_parts:
            return home
        if words is None and home is not None and self.numbered == "its own":
            return home
        if words is None and (self.said_now or self.numbered):
            return calendar
        if self.said_now and _THE_YEAR.fullmatch(words or ""):
            return calendar
        if calendar is not GREGORIAN or spoken is None or home is None or re.search(r"\d", words or ""):
            return calendar
        fiscal = part(home, home.holding(spoken.start)) == spoken != part(calendar, spoken.start.year)
        return home if fiscal else calendar

    def _begun(self, words: str | None, period: Period, next_one: Period) -> Period:
        """ "January of this year" is this year's even where "this year" would be the one just ended."""
        this = words is not None and re.search(r"\b(?:this|current|present|outgoing)\b", words, re.IGNORECASE)
        return next_one if this and self.is_over(next_one) else period

    def calendar(self, words: str | None) -> Calendar | None:
        """The calendar that `words` count in; None where that cannot be told."""
        if words is None:
            return PERSIAN if self.home is PERSIAN else GREGORIAN
        kind = next((kind for kind, pattern in _calendar_words() if pattern.search(words)), None)
        if kind == "fiscal":
            return self.home or self.spoken_calendar() or self.others.abroad or self._unlisted_fiscal(words)
        if kind == "marketing":
            return (
                self._crop_year(words)
                or self.others.marketing
                or read_calendar(vocabulary("periods")["marketing_year"])
            )
        if kind == "persian":
            return PERSIAN
        if kind is None and _SPAN.search(words):
            return self._span_calendar()
        if kind is None and _THE_YEAR.fullmatch(words):
            return self.spoken_calendar() or GREGORIAN
        return PERSIAN if kind is None and self._counts_solar_years(words) else GREGORIAN

    def _unlisted_fiscal(self, words: str) -> Calendar | None:
        """The fiscal year of a country that no list has: most begin in January, those named after two years do not."""
        if _TWO_YEARS.search(words):
            return read_calendar(vocabulary("periods")["unknown_fiscal_year"])
        return GREGORIAN if self.at_home else None

    def _counts_solar_years(self, words: str) -> bool:
        """Whether "this year" is the solar one: in its own country, of a time that began with it."""
        spoken = self.spoken if self.home is PERSIAN and not re.search(r"\d", words) else None
        return spoken is not None and spoken.start == PERSIAN.start(spoken.start.year)

    def _span_calendar(self) -> Calendar:
        """That of "2019/20", where no word says what year it is."""
        return self.spoken_calendar() or self.home or self.others.marketing or self.others.abroad or GREGORIAN

    @staticmethod
    def _crop_year(words: str) -> Calendar | None:
        """The year in which the crop that the words name is sold: "coffee year 2019/20"."""
        years = vocabulary("periods")["crop_years"].items()
        return next((Calendar(month) for crop, month in years if crop in words.lower()), None)

    def spoken_calendar(self) -> Calendar | None:
        """The calendar of the year spoken of, where that is one that does not begin in January."""
        spoken, season = self.spoken, self.others.marketing
        if spoken is None or spoken.start.month not in _fiscal_months() | ({season.month} if season else set()):
            return None
        if spoken.end + timedelta(days=1) != Period.day(spoken.start).years_later(1).start:
            return None
        return Calendar(spoken.start.month, spoken.start.day)

    def year(self, words: str, calendar: Calendar) -> int | None:
        """The year that `words` name, by the Gregorian year it starts in; None where they name none."""
        if found := _YEARS.search(words):
            number = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
            return calendar.gregorian(number) if found[2] else calendar.named(number)
        return self._named_by_place(words.lower(), calendar)

    def _named_by_place(self, words: str, calendar: Calendar) -> int | None:
        this = calendar.holding(self.now) if self.now else None
        spoken = calendar.holding(self.spoken.end) if self.spoken else this
        if re.search(r"\b(?:previous|preceding|prior|before|earlier)\b", words):
            return None if spoken is None else spoken - 1
        if re.search(r"\b(?:same|that)\b", words):
            return calendar.holding(self.named.end) if self.named and not self.spoken else spoken
        if this is None:
            return None
        if re.search(r"\b(?:last|past)\b", words):
            return this - 1
        if re.search(r"\bnew\b", words):
            return this if self.now and calendar.holding(self.now + _LONG_PAST) == this else this + 1
        if re.search(r"\b(?:next|coming)\b", words):
            return this + 1
        if re.search(r"\b(?:this|current|present|outgoing)\b", words):
            return self._this_year(this, spoken, calendar)
        if "season" in words and self.spoken and self.spoken.start != calendar.start(spoken or this):
            return this
        return None if calendar is GREGORIAN else spoken

    def _this_year(self, this: int, spoken: int | None, calendar: Calendar) -> int:
        """In January and February a report on the year just ended calls that "this year"."""
        just_ended = calendar is GREGORIAN and self.published is not None and self.published.month <= 2
        return this - 1 if just_ended and spoken == this - 1 else this
