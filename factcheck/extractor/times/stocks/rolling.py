"""Twelve months that lead to one month, and times that something moved over: told of prices and stocks, their end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_OPENS = 4
"""Within how many tokens a sentence opens."""
_YEAR = 12
LEVELS = frozenset({"inflation", "unemployment", "population", "reserves", "debt", "wages", "other:producer prices"})
"""What is at a level at any time, so that it moves from one month to another."""
_QUARTER = 3
_TWO = 2
_RATES = (Kind.LEVEL, Kind.SHARE)
_BESIDE = 5
"""Within how many tokens of a change stand the two months that it leads over."""
SINCE = "since when it moved"
"""The rule of a change from a month until now, after which the text speaks on of what it spoke of before."""
OVER = "over which it moved"
"""The rule of a change that is told over a time: of its end against its beginning."""
_CLAUSE = word_set("small_words", "times", "clause_opens_behind")
_MOVES = word_set("small_words", "times", "moves_over_a_time")
_WEEK, _FORTNIGHT = timedelta(days=7), timedelta(days=14)
"""A stock told of a shorter time is that of its last day: "reserves swelled to $5bn in the week to May 7"."""
ROLLING = word_set("small_words", "times", "rolling")
_COUNTED = word_set("small_words", "times", "counted")
PRICES = frozenset({"inflation", "other:producer prices"})


def of_its_end(told: Time, scene: Scene, sense: Sense, frame: Frame) -> Time:
    """`told`, of prices that rose "in the year to April" the time of April, a year after that of the April before."""
    if told.period and frame.stock and sense.kind is Kind.LEVEL and timedelta(0) < _length(told.period) < _FORTNIGHT:
        return replace(told, period=replace(told.period, start=told.period.end))
    if _is_summed_up(scene, told):
        return replace(told, rule=SINCE)
    if told.period and told.base and frame.stock and timedelta(0) < _length(told.period) < _FORTNIGHT:
        return _over_week(told)
    if told.period and told.base and frame.stock and told.period.start == told.period.end and _tells_week(scene):
        return replace(told, base=Period.day(told.period.start - _WEEK))
    if told.period and told.period.whole_months == 1 and frame.adds_up and _counts_twelve(scene, frame):
        year = replace(told.period, start=told.period.years_later(-1).end + timedelta(days=1))
        return replace(told, period=year, base=year.years_later(-1) if told.base else None)
    if told.period and frame.measure in PRICES and sense.kind in _RATES and is_month_end(told.period):
        return replace(told, period=replace(told.period, start=told.period.end.replace(day=1)))
    paid = frame.measure == "wages" and sense.kind is Kind.CHANGE
    if told.period is None or not (frame.measure in PRICES or paid) or not _rolls(scene, told, sense):
        return told
    month = Period.month(told.period.end.year, told.period.end.month)
    if told.base is None and sense.kind is not Kind.CHANGE:
        return replace(told, period=month)
    base = month.just_before() if _is_against_last_month(scene, told) else month.years_later(-1)
    return replace(told, period=month, base=base, comparison=told.comparison or "year_earlier")


def _is_against_last_month(scene: Scene, told: Time) -> bool:
    """Whether the words that it is measured by are "over the month"."""
    said = told.base.said if told.base else None
    return said is not None and any(mention.step == "month" and mention.said == said for _, mention in scene.periods)


def _tells_week(scene: Scene) -> bool:
    """Whether the sentence tells of the week that ended on the day spoken of: "gold rose by $2bn during the week"."""
    return any(t.period and t.period.relative == "same" and t.text.endswith("week") for t in scene.tokens)


def _over_week(told: Time) -> Time:
    """The change of a stock over a week as one of its last day on the day before it began, where no other is named."""
    assert told.period is not None and told.base is not None
    before = told.period.start - timedelta(days=1)
    base = replace(told.base, start=told.base.end) if told.base.said else Period(before, before)
    return replace(told, period=replace(told.period, start=told.period.end), base=base)


def _is_summed_up(scene: Scene, told: Time) -> bool:
    """Whether the time is that of the sum which a text on one month tells in passing: "cumulative exports"."""
    sums = (token.period for token in scene.tokens if token.text.startswith("cumulative"))
    return any(mention is not None and mention.period == told.period for mention in sums)


def is_month_end(period: Period) -> bool:
    """Whether it is the last day of a month, the month's own rate: "inflation of 3 percent at the end of 2012"."""
    return period.start == period.end and (period.end + timedelta(days=1)).day == 1


def _counts_twelve(scene: Scene, frame: Frame) -> bool:
    """Whether the measure is that of twelve months, whose end is told: "12-month exports stood at $3bn in March"."""
    before = scene.tokens[max(0, frame.at - _TWO) : frame.at + 1] if frame.at is not None else []
    return any(token.text.startswith(("12-month", "twelve-month")) for token in before)


def _length(period: Period) -> timedelta:
    return period.end - period.start


def _rolls(scene: Scene, told: Time, sense: Sense) -> bool:
    """Whether the period is the twelve months that lead to a month: "in the year to April"."""
    if told.period is None or told.period.whole_months != _YEAR:
        return False
    named = [token for token in scene.tokens if token.period and token.period.period == told.period]
    if not told.explicit or all(token.period and token.period.relative == "same" for token in named):
        return told.period.start.month % _QUARTER != 1
    if sense.kind is not Kind.CHANGE and (sense.kind not in _RATES or _is_averaged(scene)):
        return False
    return any(not ROLLING.isdisjoint(words) or words[-1] in _COUNTED for words in (t.text.split() for t in named))


def _is_averaged(scene: Scene) -> bool:
    return any(token.text.startswith("averag") for token in scene.tokens)


def month_to_month(scene: Scene, at: int, frame: Frame) -> Time | None:
    """The second of two months that a flow moved from one to the other: "the May to June change in imports".

    Of two months from January on figures are told together, but never prices; so are those told by their days.
    """
    prices = frame.measure in PRICES
    for place, mention in scene.periods:
        period = mention.period
        if period is None or mention.base or period.whole_months != _TWO or not (frame.adds_up or prices):
            continue
        if period.start.day > 1:
            continue
        words = [*(token.text for token in scene.before(place, 1)), *scene.tokens[place].text.split()]
        moves = scene.after(place, 1)[:1]
        changes = bool(moves) and (moves[0].text in _MOVES or moves[0].has("rise_noun", "fall_noun"))
        parted = ("to" in words and "from" in words) or "between" in words
        parted = parted and (prices or period.start.month > 1) and abs(place - at) <= _BESIDE
        if parted or (changes and place < at):
            month = Period.month(period.end.year, period.end.month)
            return Time(month, month.just_before(), OVER, explicit=True, comparison="previous")
    return None


def _opens_clause_of(scene: Scene, place: int, at: int) -> bool:
    """Whether the time opens the clause of the number: "it is 900 euros; since April it has gone up 2 percent"."""
    return scene.tokens[place - 1].text in _CLAUSE and not any(t.number for t in scene.tokens[place + 1 : at])


def _is_while(token: Token, mention: PeriodMention) -> bool:
    """Whether it only counts the months up to the time spoken of: "in six months debt grew by 5%"."""
    return mention.relative == "same" and token.text.endswith("months") and not token.text.startswith("the ")


def moved_over(scene: Scene, at: int, frame: Frame) -> Time | None:
    """The end of the time that a change is told over, against its beginning: "From July 2023 to July 2024 rents …".

    Of a stock or a rate it is so of any twelve months too: "over the past 12 months unemployment rose by 2 points".
    """
    for place, token in enumerate(scene.tokens[:at]):
        period = token.period.period if token.period and not token.period.base else None
        months = period.whole_months if period else None
        if period is None or months is None or not (place <= _OPENS or _opens_clause_of(scene, place, at)):
            continue
        if any(before.number for before in scene.before(place, 1)):
            continue
        ends = period.end.year, period.end.month
        if token.text.startswith("since ") and frame.measure in LEVELS and months < _YEAR:
            begun = Period.month(period.start.year, period.start.month)
            return Time(Period.month(*ends), begun, SINCE, explicit=True)
        if frame.stock and months < _YEAR and token.period and _is_while(token, token.period):
            return Time(Period.day(period.end), Period.day(period.start - timedelta(days=1)), OVER, explicit=True)
        if months == _YEAR + 1 and frame.measure in LEVELS:
            return Time(Period.month(*ends), Period.month(ends[0] - 1, ends[1]), OVER, explicit=True)
        if months == _YEAR and ends[1] != _YEAR and (frame.stock or frame.measure == "unemployment"):
            return Time(Period.month(*ends), Period.month(ends[0] - 1, ends[1]), OVER, explicit=True)
    return None
