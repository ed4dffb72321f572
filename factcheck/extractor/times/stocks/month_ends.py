"""A stock told of the last day of a month is told of that of others too: "$60bn at the end of June, $58bn in March"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.stocks.closing_days import at_its_close
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

SAME_DAY = "the same day so many years ago"


def at_month_ends(told: Time, scene: Scene, context: Context, frame: Frame) -> Time:
    """`told` with the last day of each month that it names, where the article tells the stock of such days.

    So many years ago it is told of the same day. What it changed by from one month to the other is told of the months.
    """
    told, moment = at_its_close(told, scene, frame), context.moment
    in_months = told.explicit and told.base is not None and told.base.said is not None
    if not frame.stock or in_months or moment is None or moment.start != moment.end or _last_day(moment) != moment:
        return told
    if told.period and told.base is None and _is_years_ago(scene, told.period):
        same_day = moment.years_later(told.period.end.year - moment.end.year)
        return replace(told, period=same_day, rule=SAME_DAY)
    period, base = (one and _before(moment, one) for one in (told.period, told.base))
    return replace(told, period=period, base=base)


def _is_years_ago(scene: Scene, period: Period) -> bool:
    """Whether it is a year that words count back to: "two years ago", "ten years before"."""
    named = next((token for token in scene.tokens if token.period and token.period.period == period), None)
    return named is not None and named.text.split()[-1] in word_set("periods", "back_to") and "years" in named.text


def _before(moment: Period, period: Period) -> Period:
    """The last day of a month that lies before the one at whose end the stock is told."""
    return _last_day(period) if period.whole_months == 1 and period.end < moment.start else period


def _last_day(period: Period) -> Period:
    """The last day of the month that the period ends in."""
    last = Period.month(period.end.year, period.end.month).end
    return replace(period, start=last, end=last)
