"""The day that a stock is told of where a month or a year closes: "ended May with reserves of $5bn", "at month-end"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.periods.steps import stepped_back
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_BUDGET = "budget"
OF_YEAR = "year that closes on the day of the stock beside it"
_BEHIND, _YEAR = 2, 12
_SURVEYS = (3, 6)
_NEAR = 6
"""Within how many tokens of a change the month is named that it was made in."""


def at_its_close(told: Time, scene: Scene, frame: Frame) -> Time:
    """`told` of the last day of the time that it names, where the sentence says that it is told of its close.

    A budget is told of the months so far: it "ended April with a deficit of $3bn".
    """
    period = told.period
    if frame.measure == _BUDGET and period and period.whole_months == 1 and _tells_close(scene, told, frame):
        so_far = told.base and replace(told.base, start=told.base.start.replace(month=1))
        return replace(told, period=replace(period, start=period.start.replace(month=1)), base=so_far)
    if not frame.stock or period is None or period.whole_months is None or not _tells_close(scene, told, frame):
        return told
    base = replace(told.base, start=told.base.end) if told.base and told.base.whole_months else told.base
    return replace(told, period=replace(period, start=period.end), base=base)


def of_year_closed(told: Time, frame: Frame, made: Sequence[Draft]) -> Time:
    """`told` of the year that closes on the day of the stock beside it: "debt was 81 percent of its output of $9bn"."""
    beside = made[-1].time.period if made and made[-1].frame.stock else None
    day = told.period if told.explicit or beside is None else beside
    year = year_closed(frame.measure, day)
    return told if year == day else replace(told, period=year, rule=OF_YEAR)


def year_closed(measure: str, period: Period | None) -> Period | None:
    """`period`, or the year that closes on that day, where what is measured is told of whole years."""
    if period is None or period.start != period.end or measure not in word_set("periods", "of_years"):
        return period
    closes = (period.end.month, period.end.day) == (_YEAR, 31)
    return Period.year(period.end.year) if closes else period


def month_before_day(own: Period, scene: Scene, at: int, frame: Frame) -> Period | None:
    """What a stock told of a day is measured from where it moved "in the month": the same day a month before."""
    if not frame.stock or own.start != own.end:
        return None
    near = " ".join(token.text for token in (*scene.before(at, _NEAR)[::-1], *scene.after(at, _NEAR)))
    moved = any(words in near for words in word_set("periods", "in_the_month"))
    return Period.day(stepped_back(own.end, "month")) if moved else None


def _tells_close(scene: Scene, told: Time, frame: Frame) -> bool:
    if any(token.text in word_set("periods", "month_ends") for token in scene.tokens):
        return told.period is not None and told.period.whole_months == 1
    for place, mention in scene.periods:
        if mention.period != told.period or not place or (mention.period and _is_surveyed(frame, mention.period)):
            continue
        led = scene.tokens[place - 1].text in word_set("periods", "closing_verbs")
        if led and any(token.text in ("with", "at") for token in scene.after(place, _BEHIND)):
            return True
    return False


def _is_surveyed(frame: Frame, part: Period) -> bool:
    """Whether people are counted over a quarter, so that none of its days is meant: "ended 2019 with more in work"."""
    return frame.measure in word_set("measure_units", "surveyed") and part.whole_months in _SURVEYS
