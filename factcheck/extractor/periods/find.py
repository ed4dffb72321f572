"""Periods: every time that a text names, and which of them are the base of a comparison."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import chain

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import (  # noqa: F401  (each registers its readings)
    counted_months,
    counted_quarters,
    counted_years,
    days,
    days_back,
    following,
    month_ranges,
    months,
    months_ahead,
    months_back,
    months_since,
    nepalese,
    over,
    parts,
    persian,
    same_days,
    symbols,
    this_month,
    year_edges,
    years,
)
from factcheck.extractor.periods.bases import whole_of, with_base
from factcheck.extractor.periods.calendars import NONE_TOLD, Calendar, Calendars, home_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.coming import as_next
from factcheck.extractor.periods.edges import at_edge
from factcheck.extractor.periods.glosses import told_twice
from factcheck.extractor.periods.index_bases import is_index_base
from factcheck.extractor.periods.matches import matches_in
from factcheck.extractor.periods.meanings import is_month_within, part_around, resolve
from factcheck.extractor.periods.months_of_years import month_of_year
from factcheck.extractor.periods.publications import ends_title, only_tells_when
from factcheck.extractor.periods.readings import READINGS
from factcheck.extractor.periods.runs import counted_to, cut_at_days, month_so_far, to_date
from factcheck.extractor.periods.spoken_of import is_spoken_of, numbered_by
from factcheck.extractor.periods.steps import step_in
from factcheck.extractor.periods.year_of_row import with_years_of_rows
from factcheck.resources import word_set, word_shape

_YEAR = 12
_PERIOD = word_shape("find_periods", "period")
_YEARLY = word_shape("find_periods", "yearly")
_ENDING = word_shape("find_periods", "ending")
_COUNTED = word_shape("find_periods", "counted")
_NAMING = word_shape("find_periods", "naming")
_LED, _BESIDE = 20, 10
"""Within how many characters before a period stand these words, and what else they were taken for."""
_EVENT = word_shape("find_periods", "event")
_SENTENCE_END = re.compile(r"[.!?;]\s")


def find_periods(
    text: str,
    published: date | None,
    anchor: Period | None = None,
    home: str | None = None,
    told: Calendars = NONE_TOLD,
) -> list[PeriodMention]:
    """The periods that one paragraph names, in order, none overlapping another.

    Args:
        published: the day that "last month" and "this year" count from, and that "in September" lies before.
        anchor: the period that the article has been speaking of so far.
        home: ISO alpha-3 code of the country whose fiscal year "the fiscal year" is.
        told: the years that the article dates itself.
    """
    fiscal = _fiscal(told.fiscal, home_calendar(home))
    clock = Clock(published, anchor, fiscal, anchor, others=told, at_home=home is not None)
    clock.by_calendar = home in word_set("periods", "calendar_quarters")
    clock.by_fiscal_year = home in word_set("periods", "fiscal_trade")
    mentions: list[PeriodMention] = []
    end = spoken_at = 0
    for found, name in chain.from_iterable(matches_in(text)):
        if found.start() < end or ends_title(text, *found.span()) or only_tells_when(text, *found.span()):
            continue
        if is_index_base(text, *found.span()) or _tells_of_event(text, end, found, mentions):
            continue
        clock.said_now = clock.said_now and not _SENTENCE_END.search(text, spoken_at, found.start())
        for mention in _read(found, name, clock):
            if mention.start == found.start():
                beside = bool(mentions) and mentions[-1].base
                mention = with_base(text, end, at_edge(text, end, mention), clock, beside)
                mention = as_next(text, to_date(text, counted_to(text, mention, clock), clock), clock)
            if mentions and _closes_year(text, mentions[-1], mention):
                mentions[-1], end = replace(mentions[-1], end=mention.end), mention.end
                continue
            mention = _whole(text, _led_to(text, mention, mentions))
            if name == "counted_months" and mentions and (whole := _in_year_before(text, mentions[-1], mention)):
                mentions.pop()
                mention = whole
            if mentions and _is_counted_first(text, mentions[-1], mention):
                mention = replace(mention, start=mentions.pop().start)
            if mentions and (dated := month_of_year(text, mentions[-1], mention)):
                mentions.pop()
                mention = dated
            if mentions and (joined := told_twice(text, mentions[-1], mention)):
                mentions.pop()
                mention = joined
            mentions.append(mention)
            end = mention.end
            clock.hear(mention.period)
            if is_spoken_of(text, mention, clock):
                clock.spoken, clock.said_now = mention.run or mention.period, True
                clock.numbered = numbered_by(found, mention.period)
                spoken_at = end
    return cut_at_days(text, with_years_of_rows(text, mentions, anchor))


def _tells_of_event(text: str, end: int, found: re.Match[str], mentions: list[PeriodMention]) -> bool:
    """Whether the words only say what followed the period right before them: "May 2020, the month before it fell"."""
    beside = bool(mentions) and text[end : found.start()] in (", ", ", the ") and mentions[-1].period is not None
    return beside and found[0].endswith(" before") and _EVENT.match(text, found.end()) is not None


def _led_to(text: str, mention: PeriodMention, mentions: list[PeriodMention]) -> PeriodMention:
    """What "the period" leads to was no mention by itself, nor does "from" make it a base: "the period from May"."""
    led = _PERIOD.search(text, max(0, mention.start - _LED), mention.start)
    if mention.relative is not None or led is None:
        return mention
    again = bool(mentions) and mentions[-1].relative == "same" and mentions[-1].end > mention.start - _BESIDE
    if again:
        mentions.pop()
    return replace(mention, base=mention.base and not again and not led[1])


def _closes_year(text: str, year: PeriodMention, month: PeriodMention) -> bool:
    """Whether the month only says when the year before it is over: "the 2009-10 coffee year ending in September"."""
    named = _YEARLY.search(text, year.start, year.end) is not None
    between = named and _ENDING.fullmatch(text, year.end, month.start) is not None
    return between and month.period is not None and month.period.whole_months == 1


def _whole(text: str, mention: PeriodMention) -> PeriodMention:
    """With the words before it that mean all of it: "over the whole of 2003"."""
    words = whole_of().search(text, max(0, mention.start - _LED), mention.start)
    return replace(mention, start=words.start()) if words else mention


def _is_counted_first(text: str, counted: PeriodMention, named: PeriodMention) -> bool:
    """Whether months are counted and then named: "in the three months between July and September"."""
    between, length = text[counted.end : named.start], counted.period.whole_months if counted.period else None
    as_long = named.period is not None and named.period.whole_months == length and (length or 0) > 1
    only_counted = _COUNTED.fullmatch(text, counted.start, counted.end) is not None
    return as_long and only_counted and _NAMING.fullmatch(between) is not None


def _in_year_before(text: str, year: PeriodMention, counted: PeriodMention) -> PeriodMention | None:
    """The months with the year right before them, which is theirs: "this year the two months brought $3bn"."""
    whole, part = year.period, counted.period
    if whole is None or part is None or whole.whole_months != _YEAR or text[year.end : counted.start].strip():
        return None
    return replace(counted, start=year.start, period=part.years_later(whole.end.year - part.end.year))


def _fiscal(told: Calendar | None, usual: Calendar | None) -> Calendar | None:
    """The fiscal year that the text dates, named as its country does: "the fiscal year through March" of Japan."""
    if told is None or (usual and (told.month, told.day) == (usual.month, usual.day)):
        return usual
    return told


def _read(found: re.Match[str], name: str, clock: Clock) -> list[PeriodMention]:
    """What the words that match a shape name: by its reading, or by the period spoken of."""
    if reading := READINGS.get(name):
        try:
            return reading(found, clock)
        except (ValueError, OverflowError):
            return []
    relative = "previous" if name == "month_before" else name
    base, step = name in ("annual", "month_before"), step_in(found[0]) if relative == "previous" else None
    mention = PeriodMention(found.start(), found.end(), None, relative, base=base, step=step)
    if clock.spoken is None:
        return [mention]
    if name == "same" and found[0].endswith("month") and is_month_within(clock.subject, clock.spoken):
        return [replace(mention, period=clock.subject)]
    if name == "same" and found[0].endswith("month") and 1 < (clock.spoken.whole_months or 0) <= _YEAR:
        return [replace(mention, period=Period.month(clock.spoken.end.year, clock.spoken.end.month))]
    if name == "same" and found[0].endswith("month") and (so_far := month_so_far(clock.spoken)):
        return [replace(mention, period=so_far)]
    whole = part_around(found[0], clock.spoken) if name == "same" else None
    return [replace(mention, period=whole)] if whole else [replace(mention, period=resolve(mention, clock.spoken))]
