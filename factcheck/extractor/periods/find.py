"""Periods: every time that a text names, and which of them are the base of a comparison."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import (  # noqa: F401  (each registers its readings)
    counted_months,
    counted_years,
    days,
    following,
    month_ranges,
    months,
    over,
    parts,
    persian,
    years,
)
from factcheck.extractor.periods.calendars import NONE_TOLD, Calendar, Calendars, home_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.comparisons import goes_back, is_base
from factcheck.extractor.periods.glosses import told_twice
from factcheck.extractor.periods.matches import matches_in
from factcheck.extractor.periods.meanings import resolve, year_before
from factcheck.extractor.periods.publications import names_issue
from factcheck.extractor.periods.readings import READINGS
from factcheck.extractor.periods.runs import counted_to, cut_at_days, month_so_far, to_date
from factcheck.extractor.periods.steps import step_in
from factcheck.extractor.periods.told_calendars import begins_a_year
from factcheck.resources import vocabulary

_YEAR = 12
_PARTS = {"quarter": 3, "half": 6, "half-year": 6}
_PERIOD = re.compile(r"\bthe\speriod\s(?:from\s|of\s)?\Z")
"""What only leads to a period that is named: "during the period April-May 2020", "the period from July to March"."""
_LED, _BESIDE = 20, 10
"""Within how many characters before a period stand these words, and what else they were taken for."""
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
    mentions: list[PeriodMention] = []
    end = spoken_at = 0
    for matches in matches_in(text):
        for found, name in matches:
            if found.start() < end:
                continue
            clock.said_now = clock.said_now and not _SENTENCE_END.search(text, spoken_at, found.start())
            for mention in _read(found, name, clock):
                if mention.start == found.start():
                    beside = bool(mentions) and mentions[-1].base
                    mention = _compared(text, end, _at_edge(text, end, mention), clock, beside)
                    mention = to_date(counted_to(text, mention, clock), clock)
                if mention.relative is None and _PERIOD.search(text, max(0, mention.start - _LED), mention.start):
                    mention = replace(mention, base=False)
                    if mentions and mentions[-1].relative == "same" and mentions[-1].end > mention.start - _BESIDE:
                        mentions.pop()
                if mentions and (joined := told_twice(text, mentions[-1], mention)):
                    mentions.pop()
                    mention = joined
                mentions.append(mention)
                end = mention.end
                clock.named = mention.period or clock.named
                if _is_spoken_of(text, mention, clock):
                    clock.spoken, clock.said_now = mention.run or mention.period, True
                    clock.numbered = _numbered_by(found, mention.period)
                    spoken_at = end
    return cut_at_days(text, mentions)


def _fiscal(told: Calendar | None, usual: Calendar | None) -> Calendar | None:
    """The fiscal year that the text dates, named as its country does: "the fiscal year through March" of Japan."""
    if told is None or (usual and (told.month, told.day) == (usual.month, usual.day)):
        return usual
    return told


def _in_brackets(text: str, at: int) -> bool:
    """Whether `at` stands in an aside, which the text does not go on to speak of."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


_OPENS_CLAUSE = re.compile(r",\s(?:which|who|where|whose)\s(?:in|by|at|during)\s$")
_CLOSES_CLAUSE = re.compile(r"(?:(?!\.\s)[^;:])*?,\s")
_CLAUSE = re.compile(r",\s(?:which|who|where|whose)\s[^,.;:\d]{1,40}$")


def _in_clause(text: str, mention: PeriodMention) -> bool:
    """Whether the period only opens or ends a clause on what was named: "Imports, which began in 2021, were $3bn"."""
    if _OPENS_CLAUSE.search(text, max(0, mention.start - 50), mention.start):
        return _CLOSES_CLAUSE.match(text, mention.end) is not None
    return text.startswith(",", mention.end) and bool(_CLAUSE.search(text, max(0, mention.start - 50), mention.start))


_AFTER = re.compile(r"\b(?:after|following)\s(?:an?|the|its)\s[^,.;:()]{1,50}\s(?:in|of)\s$", re.IGNORECASE)


_SAME = re.compile(
    r"(?:back\s|at\s|by\s|the\s)?(?:then|same|this|these|those|that|corresponding|comparable)\b", re.IGNORECASE
)


def _is_gone_back_to(text: str, mention: PeriodMention, clock: Clock) -> bool:
    """Whether it only dates what went before the time just told: "rose by 5% in 2012, after a fall of 2% in 2011"."""
    if clock.spoken is None or mention.period is None or mention.period.end >= clock.spoken.start:
        return False
    if _SAME.match(text, mention.start, mention.end):
        return True
    return clock.said_now and bool(_AFTER.search(text, max(0, mention.start - 70), mention.start))


def _is_spoken_of(text: str, mention: PeriodMention, clock: Clock) -> bool:
    """Whether the text goes on to speak of this period: not a base of comparison, not a mere day.

    "In January-June of last year" beside January to June only looks back.
    """
    period, spoken = mention.period, clock.spoken
    if period is None or mention.base or mention.relative or period.start == period.end:
        return False
    if (
        _is_gone_back_to(text, mention, clock)
        or _in_brackets(text, mention.start)
        or _in_clause(text, mention)
        or (not mention.run and goes_back(text, mention.start))
        or begins_a_year(text, mention.start)
        or names_issue(text, mention, spoken)
    ):
        return False
    return period.whole_months == 12 or spoken is None or period != spoken.years_later(-1)


def _numbered_by(found: re.Match[str], period: Period | None) -> str | None:
    """By what year the words tell the period by its number: "the first quarter" of a calendar year, or of another."""
    number = vocabulary("periods")["ordinals"].get((found.groupdict().get("ordinal") or "").lower())
    length = period.whole_months if period else None
    if number is None or length is None or period is None:
        return None
    return "calendar" if period.end.month == number * length else "its own"


def _read(found: re.Match[str], name: str, clock: Clock) -> list[PeriodMention]:
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
    if name == "same" and found[0].endswith("month") and 1 < (clock.spoken.whole_months or 0) <= _YEAR:
        return [replace(mention, period=Period.month(clock.spoken.end.year, clock.spoken.end.month))]
    if name == "same" and found[0].endswith("month") and (so_far := month_so_far(clock.spoken)):
        return [replace(mention, period=so_far)]
    whole = _part_around(found[0], clock.spoken) if name == "same" else None
    return [replace(mention, period=whole)] if whole else [replace(mention, period=resolve(mention, clock.spoken))]


def _part_around(words: str, spoken: Period) -> Period | None:
    """The quarter or half that the month or quarter spoken of closes: "March brought $2bn, the quarter $5bn"."""
    length = next((length for unit, length in _PARTS.items() if words.endswith(unit)), 0)
    year, last = spoken.end.year, spoken.end.month
    if not 0 < (spoken.whole_months or _YEAR) < length or last % length:
        return None
    return Period.months(year, last - length + 1, year, last)


@lru_cache(maxsize=1)
def _edges() -> re.Pattern[str]:
    edges = vocabulary("periods")["edges"]
    start, end = "|".join(edges["start"]), "|".join(edges["end"])
    return re.compile(
        rf"(?:\bthe\s+)?\b(?:(?P<start>{start})|(?P<end>{end}))(?:\s+of(?:\s+the)?\s+|\s+|-)$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _words_before_a_period() -> frozenset[str]:
    edges = vocabulary("periods")["edges"]
    return frozenset(["of", "the", *edges["start"], *edges["end"]])


def _at_edge(text: str, since: int, mention: PeriodMention) -> PeriodMention:
    """ "The end of February" is a day, and so is that of a period which is told by the one spoken of."""
    before = max(since, mention.start - 25)
    words = text[before : mention.start].lower().replace("-", " ").split()
    if mention.period is None or not words or words[-1] not in _words_before_a_period():
        return mention
    found = _edges().search(text[before : mention.start])
    if found is None:
        return mention
    if mention.relative not in (None, "same", "previous") and mention.period.whole_months != _YEAR:
        return mention
    day = mention.period.start if found["start"] else mention.period.end
    part = mention.period if found["end"] and mention.period.whole_months in (*_PARTS.values(), _YEAR) else mention.run
    return replace(mention, start=before + found.start(), period=Period.day(day), relative=None, run=part)


def _heads_an_aside(text: str, mention: PeriodMention) -> bool:
    """ "(2022: $3bn)"."""
    return text.startswith("(", mention.start - 1) and text.startswith(":", mention.end)


def _is_told_over(text: str, mention: PeriodMention) -> bool:
    """Whether "over" and "on" only say when: before a day, and before months that are counted, "over nine months"."""
    period, last = mention.period, text[mention.start : mention.end].rpartition(" ")[2]
    return period is not None and (period.start == period.end or last in ("months", "basis"))


_AMOUNT = r"[$€£¥]?\d[\d.,]*\s?(?:%|percent|per cent|[bm]n|[bm]illion)?"
_JOINED = re.compile(
    rf"(?:'s|’s)?(?:\s+(?:figure|level|total|result)s?)?(?:\s+by\s+{_AMOUNT})?"
    rf"(?:\s*\([^()]*\))?,?\s+(?:and|or|nor)\s+(?:{_AMOUNT}\s+)?"
    r"(?:(?:with|in|to|than|from|also|the|that|those|of)\s+){0,2}$"
)
"""What lies between two times of one comparison: "than in 2012 and 2013", "beat the 2012 figure and that of 2013"."""


def _compared(text: str, since: int, mention: PeriodMention, clock: Clock, beside: bool) -> PeriodMention:
    """The mention marked as a base where the words make it one; `beside` says that the mention before it is."""
    if mention.base or mention.relative == "same":
        return mention
    if beside and _JOINED.fullmatch(text[since : mention.start]):
        return replace(mention, base=True)
    period, spoken = mention.period, clock.spoken
    earlier = period is not None and spoken is not None and period.start < spoken.start
    base = is_base(
        text,
        since,
        mention.start,
        mention.end,
        steps_back=mention.relative is not None,
        told_over=_is_told_over(text, mention),
        earlier=earlier or mention.relative is not None,
    )
    if not base and not (earlier and _heads_an_aside(text, mention)):
        return mention
    whole = period is None or period.whole_months == _YEAR
    if whole and re.search(r"\blast\b.*\byear\b", text[mention.start : mention.end], re.IGNORECASE):
        return replace(mention, base=True, relative="year_earlier", period=year_before(spoken) if spoken else period)
    return replace(mention, base=True)
