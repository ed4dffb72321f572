"""The part of a year that a day closes or opens: what was sold "by the end of September" was sold from January on.

So is what was sold "in the 2023/24 season as of November 6": from the first day of the season to the one that is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.calendar_meant import spoken_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.to_come import tells_what_is_to_come
from factcheck.resources import vocabulary, word_shape

_BESIDE = word_shape("runs", "beside")
_SENTENCE_END = re.compile(r"[.!?;]\s")
_LONG = timedelta(days=92)
"""Of a longer period spoken of a day closes the beginning; a shorter one may itself be any part of the year."""
_DAY, _WEEK = timedelta(days=1), timedelta(days=6)
_MIDDLE = 15
_REACH = 20
"""How many characters before a day the words that count to it may take."""
_TO = word_shape("runs", "to")
_OPENS_TO, _COMMA = word_shape("runs", "opens_to"), word_shape("runs", "comma")
_AT_END = word_shape("runs", "at_end")
_LED_TO = word_shape("runs", "led_to")
_NEAR = 3
"""How many mentions of time a year and the day that cuts it may be apart."""


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """What before a day makes it the last or the first of what is told."""
    kinds = vocabulary("periods")["runs"]
    told = "|".join(rf"(?P<{kind}>{alternatives(kinds[kind])})" for kind in ("closing", "dated", "opening"))
    return re.compile(rf"\b(?:{told})\s+(?P<mid>mid[-\s])?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    """What leads from a year to the last day that it is told of: "2019 (through October)"."""
    return re.compile(rf",?\s+\(?{alternatives(vocabulary('periods')['runs']['ending'])}\s+", re.IGNORECASE)


def counted_to(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of days that it closes, where its words count up to it: a day, a week or a month."""
    told = mention.period
    is_day = told is not None and told.start == told.end
    if told is None or mention.relative or not (is_day or _is_week(told) or told.whole_months == 1):
        return mention
    if told.whole_months and not mention.base and _TO.search(text, max(0, mention.start - _REACH), mention.start):
        spoken = clock.spoken
        if spoken and spoken.whole_months == told.whole_months and told.start < spoken.start:
            return replace(mention, base=True)
        return replace(mention, run=Period(beginning(told.end, clock), told.end))
    opens = _OPENS_TO.search(text, max(0, mention.start - _REACH), mention.start)
    if told.whole_months and opens and _COMMA.match(text, mention.end):
        return replace(mention, period=Period(beginning(told.end, clock), told.end))
    if is_day and mention.run is None and _AT_END.search(text, max(0, mention.start - _REACH), mention.end):
        return replace(mention, run=Period(beginning(told.end, clock), told.end))
    before = _before().search(text, max(0, mention.start - _REACH), mention.start)
    if before is None or (before["opening"] and not is_day):
        return mention
    if before["opening"]:
        is_past = clock.published is not None and told.start < clock.published
        return replace(mention, run=Period(told.start, clock.published)) if is_past and clock.published else mention
    last = told.end - _DAY if told.end.day == 1 else told.end
    last = last.replace(day=_MIDDLE) if before["mid"] and told.whole_months == 1 else last
    return replace(mention, run=Period(beginning(last, clock), last))


def _is_week(period: Period) -> bool:
    return period.end - period.start == _WEEK


def to_date(text: str, mention: PeriodMention, clock: Clock) -> PeriodMention:
    """`mention` with the run of months that there can be figures for, where it is a year that is not over.

    "This year", where the text has spoken of June, is January to June for all that adds up and is not to come.
    """
    year, spoken = mention.period, clock.spoken
    if year is None or mention.base or mention.relative or clock.published is None:
        return mention
    if not _is_calendar_year(year) and not _is_ours(year, text[mention.start : mention.end], clock):
        return mention
    if spoken is None or spoken == year or clock.is_over(year) or not year.contains(spoken):
        return mention
    if tells_what_is_to_come(text, mention.start):
        return mention
    return replace(mention, run=Period(year.start, spoken.end)) if clock.is_recent(spoken) else mention


def month_so_far(spoken: Period) -> Period | None:
    """The month up to the last of a few days spoken of: what "the month" means after "the second week of May"."""
    first = spoken.end.replace(day=1)
    whole = Period.month(first.year, first.month)
    return (
        Period(first, spoken.end) if first <= spoken.start and spoken != whole and spoken.end > spoken.start else None
    )


def cut_at_days(text: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """`mentions` with each year cut at the day that is counted up to: "the 2023/24 season as of November 6".

    A day right before a year lies in it, and both are compared with: "against $3bn by November 7 last season".
    """
    found = list(mentions)
    for at, day in enumerate(mentions):
        place = _closed_year(text, mentions, at)
        year = mentions[place].period if place is not None else None
        if place is None or year is None or day.period is None:
            continue
        last = _within(day.run.end if day.run and place > at else day.period.end, year)
        if last is not None and year.start < last < year.end:
            cut = Period(year.start, last)
            year_base = mentions[place].base or (place > at and day.base)
            found[place] = replace(mentions[place], period=cut, run=None, base=year_base)
            found[at] = replace(day, run=cut, period=Period.day(last))
            for other in range(max(at, place) + 1, len(found)):
                found[other] = _as_far(text, found[other], year, last)
    return found


def _as_far(text: str, other: PeriodMention, year: Period, last: date) -> PeriodMention:
    """The same part of another year, which goes as far as the one that is cut: "in the same 2022/23 period"."""
    whole = other.period
    same = _same().search(text, other.start, other.end)
    if whole is None or not same or not _is_year(replace(other, relative=None)):
        return other
    years = whole.start.year - year.start.year
    alike = years and year.years_later(years) == whole
    return replace(other, period=Period(year.start, last).years_later(years)) if alike else other


@lru_cache(maxsize=1)
def _same() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(vocabulary('periods')['same'])}\b", re.IGNORECASE)


def _closed_year(text: str, mentions: Sequence[PeriodMention], at: int) -> int | None:
    """The place of the year that the day at `at` closes: one right beside it, else a season of its sentence."""
    day = mentions[at]
    if day.period is None or day.relative:
        return None
    if at and _is_year(mentions[at - 1]) and _ending().fullmatch(text, mentions[at - 1].end, day.start):
        return at - 1
    after = at + 1
    led = day.run is not None or _LED_TO.search(text, max(0, day.start - _REACH), day.start)
    if not led or day.period.start != day.period.end:
        return None
    if after < len(mentions) and _is_year(mentions[after]) and _BESIDE.fullmatch(text, day.end, mentions[after].start):
        return after
    near = [*range(at - 1, at - _NEAR - 1, -1), *range(after, after + _NEAR)]
    return next(
        (place for place in near if 0 <= place < len(mentions) and _in_season(text, mentions[place], day)), None
    )


def _in_season(text: str, year: PeriodMention, day: PeriodMention) -> bool:
    """Whether `year` is one that does not begin in January, spoken of in the sentence that counts to `day` in it."""
    if not _is_year(year) or year.period is None or _is_calendar_year(year.period) or day.run is None:
        return False
    first, second = sorted((year, day), key=lambda mention: mention.start)
    return year.period.contains(Period.day(day.run.end)) and not _SENTENCE_END.search(text, first.end, second.start)


def _is_year(mention: PeriodMention) -> bool:
    return mention.relative is None and mention.period is not None and _lasts_a_year(mention.period)


def _lasts_a_year(told: Period) -> bool:
    return told.end + _DAY == Period.day(told.start).years_later(1).start


def _is_ours(told: Period, words: str, clock: Clock) -> bool:
    """Whether words that do not number it mean the fiscal year of the country: "the ongoing fiscal year"."""
    home = clock.home
    return home is not None and told == home.year(home.holding(told.start)) and not re.search(r"\d", words)


def _is_calendar_year(told: Period) -> bool:
    return _lasts_a_year(told) and (told.start.month, told.start.day) == (1, 1)


def _within(day: date, year: Period) -> date | None:
    """The day of the same name that lies in `year`."""
    moved = (Period.day(day).years_later(years).start for years in (0, -1, 1))
    return next((one for one in moved if year.start <= one <= year.end), None)


def beginning(last: date, clock: Clock) -> date:
    """The first day of what is counted up to `last`: of the year that is spoken of, or of the country's own or the
    calendar's.

    What ends on the same day of an earlier year began as long before: "by October 2022", told of April to October.
    """
    spoken = clock.spoken
    if calendar := spoken_calendar(clock):
        return calendar.start(calendar.holding(last))
    long = spoken and (spoken.end - spoken.start > _LONG or _opens_season(spoken, clock))
    if spoken and long and spoken.start < last <= spoken.years_later(1).start:
        return spoken.start
    earlier = spoken.years_later(last.year - spoken.end.year) if spoken and long else None
    if earlier and earlier.end == last:
        return earlier.start
    fiscal = clock.home if clock.by_fiscal_year else None
    return fiscal.start(fiscal.holding(last)) if fiscal else date(last.year, 1, 1)


def _opens_season(spoken: Period, clock: Clock) -> bool:
    """Whether what is spoken of begins with the season that the article dates."""
    season = clock.others.marketing
    return season is not None and spoken.start == season.start(season.holding(spoken.start))
