"""Which of the periods that an article names are over by the day it is published."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.resources import vocabulary

NEARLY_OVER = timedelta(days=7)
_HARVESTED = timedelta(days=90)
"""So long before a season ends its harvest is in."""


def those_over(periods: list[Period], published: date | None) -> list[Period]:
    """Those of the periods that are over."""
    return [period for period in periods if published is None or _is_over(period, published)]


def lasts_a_year(period: Period) -> bool:
    """Whether it ends a year after it began, on whatever day."""
    return period.end + timedelta(days=1) == period.years_later(1).start


def _is_over(period: Period, published: date) -> bool:
    """Whether it has ended, or nearly so; a season of which no months are told mostly ends with the harvest."""
    season = lasts_a_year(period) and period.start.month == vocabulary("periods")["marketing_year"]["month"]
    return period.end <= published + (_HARVESTED if season else NEARLY_OVER)
