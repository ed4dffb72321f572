"""What a change is measured against where no words of comparison say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.carried.lengths import months_of
from factcheck.extractor.times.stocks.rolling import PRICES
from factcheck.resources import word_set

_YEAR, _QUARTER = 12, 3
_WEEK = timedelta(days=7)
_WEEKLY = "week_earlier"
"""How far back reserves are measured that are made known by the week."""
OVERLAPPING = "month_earlier"
"""How far back what is counted over several months is measured where it is made known by the month."""
_RATES = tuple(sorted(word_set("small_words", "times", "rates")))
_BEHIND = 3
"""Within how many tokens behind a change stands the month that it was made in."""


def unsaid_base(
    own: Period, scene: Scene, at: int, context: Context, frame: Frame, *, moves: bool = False, points: bool = False
) -> tuple[Period, str | None]:
    """The base of a change at `at` that names none: that of the others in its paragraph or the article, else a year
    earlier. With it what other changes learn from it, where its own sentence says so.

    What `moves` from one month to the next is measured from the month before, and `points` lie between two levels.
    """
    months = months_of(own)
    if (own.whole_months or _YEAR) < _YEAR and scene.says("seasonal"):
        return own.just_before(), "previous"
    if own.whole_months == 1 and frame.measure in PRICES and _is_over_the_month(scene, at):
        return own.just_before(), "previous"
    if _is_of_yearly_measure(scene, at) or (not moves and is_beside_last_years(scene, at)):
        return year_before(own), "year_earlier"
    same = context.compared_last in (None, frame.reporter or context.home)
    beside = context.comparison_beside if same and (context.comparison_beside or (None, None))[1] == months else None
    levels = context.levels_against if points and (context.levels_against or (None, None))[1] == months else None
    if not (beside or levels) and _is_told_by_the_month(own, frame):
        return own.just_before(), None
    told = beside or levels or (("previous", months) if moves else context.comparison)
    if (_WEEKLY, months) in (told, told is None and context.levels_against):
        return _week_before(own), None
    if (OVERLAPPING, months) in (told, context.levels_against) and (overlapping := _month_before(own)):
        return overlapping, None
    yearly = context.levels_against == ("year_earlier", months)
    told = (
        None
        if (yearly or told == ("year_earlier", _YEAR) != ("year_earlier", months)) and not (beside or moves)
        else told
    )
    unknown = told is None and not yearly
    by_last = unknown or (told is not None and told[0] == "previous")
    if by_last and _tells_by_the_last(own, context, frame):
        return own.just_before(), "previous"
    if told == ("previous", months) or (unknown and _is_told_against_the_last(own, context, frame)):
        return own.just_before(), None
    return year_before(own), None


def step_between(earlier: Period | None, now: Period | None) -> str | None:
    """How far one period lies before another: what comparisons that name no time learn from those that do."""
    if earlier is None or now is None:
        return None
    if earlier == now.years_later(-1):
        return "year_earlier"
    if earlier == now.just_before():
        return "previous"
    if earlier == _month_before(now):
        return OVERLAPPING
    return _WEEKLY if earlier == _week_before(now) else None


def weekly_step(earlier: Period | None, now: Period | None) -> str | None:
    """That of what is told of a day and measured from a week before."""
    weekly = earlier is not None and now is not None and now.start == now.end and earlier == _week_before(now)
    return _WEEKLY if weekly else None


def _month_before(own: Period) -> Period | None:
    """As many months, the last but one of them the last: July to September before August to October."""
    months = own.whole_months or 0
    if own.start.day > 1 or not 1 < months < _YEAR:
        return None
    last = own.end.replace(day=1) - timedelta(days=1)
    first = 12 * last.year + last.month - months
    return Period.months(first // 12, first % 12 + 1, last.year, last.month)


def _week_before(own: Period) -> Period:
    return replace(own, start=own.start - _WEEK, end=own.end - _WEEK, said=None)


def unsaid_earlier(
    now: Period, scene: Scene, at: int, context: Context, frame: Frame, *, moves: bool = False
) -> Period:
    """The time of a number at `at` that one of `now` is only "up from": as far back as the last one of such."""
    if context.levels_against == ("previous", months_of(now)):
        return now.just_before()
    if context.levels_against == (OVERLAPPING, months_of(now)) and (overlapping := _month_before(now)):
        return overlapping
    if context.levels_against == ("year_earlier", months_of(now)):
        return year_before(now)
    return unsaid_base(now, scene, at, context, frame, moves=moves)[0]


def _is_over_the_month(scene: Scene, at: int) -> bool:
    """Whether prices are told to have moved within the month: "food rose by 1 percent in the month", "in May alone".

    What the sentence told so of one good before holds for the next: "tea rose by 2 percent in the month, sugar by 1".
    """
    behind = scene.after(at, _BEHIND + 1)
    near = any(token.period and _is_the_month(token, following) for token, following in pairwise(behind))
    last = next((place for place, _ in reversed(scene.periods) if place < at), None)
    return near or (last is not None and _is_the_month(*scene.tokens[last : last + 2]))


def _is_the_month(token: Token, following: Token) -> bool:
    """Whether what happened in one month is told: "in the month", "in the month itself", "in May alone"."""
    return token.text == "the month" or following.text in ("alone", "itself")


def _is_of_yearly_measure(scene: Scene, at: int) -> bool:
    """Whether what the sentence tells of is counted over a year: "annual inflation was driven by food (up 8%)"."""
    named = (token.text.split()[0] for token in scene.tokens[:at] if token.measure)
    return any(word in word_set("periods", "yearly") for word in named)


def is_beside_last_years(scene: Scene, at: int) -> bool:
    """Whether that of a year earlier is set against the change: "grew 5%, against a fall of 3% a year ago"."""
    after = next((place for place, _ in scene.numbers if place > at and not scene.in_brackets(place)), None)
    if after is None or not any(token.has("against") for token in scene.tokens[at + 1 : after]):
        return False
    period = next((token.period for token in scene.after(after, 1) if token.period), None)
    return period is not None and period.relative == "year_earlier"


def _tells_by_the_last(own: Period, context: Context, frame: Frame) -> bool:
    """Whether all figures of so short a time are told so there, be one of them told against last year's as well."""
    short = (own.whole_months or _YEAR) <= _QUARTER
    return short and (frame.reporter or context.home) in word_set("periods", "told_against_the_last")


def _is_told_by_the_month(own: Period, frame: Frame) -> bool:
    """Whether it is an index of moods, which is told against the month before."""
    return own.whole_months == 1 and frame.measure in word_set("measure_units", "monthly")


def _is_told_against_the_last(own: Period, context: Context, frame: Frame) -> bool:
    grows = own.whole_months == _QUARTER and frame.measure in ("gdp", "other:gnp")
    grows = grows and (frame.reporter or context.home) in word_set("periods", "growing_against_the_last")
    return grows or _tells_by_the_last(own, context, frame)


def is_at_annual_rate(mention: PeriodMention, scene: Scene, own: Period, context: Context, frame: Frame) -> bool:
    """Whether the words tell a quarter's growth as that of a year of such quarters: "grew at an annual rate of 3%".

    Not so does "a year-on-year pace".
    """
    place = next(place for place, other in scene.periods if other is mention)
    words = [token.text for token in scene.tokens[place : place + 2]]
    on_the_year = words[0].startswith(tuple(word_set("periods", "on_the_year")))
    rate = mention.relative == "annual" and not on_the_year and (words[0].endswith(_RATES) or words[-1] in _RATES)
    averaged = any(token.text.startswith("average") for token in scene.before(place, _BEHIND))
    return rate and not averaged and own.whole_months == _QUARTER and _is_told_against_the_last(own, context, frame)
