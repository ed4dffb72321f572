"""What "the quarter" is where a year is spoken of: the last quarter that the article told of."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Token

_MONTH = 30.4
_QUARTER, _YEAR = 3, 12
_LENGTHS = {"the month": 1, "the quarter": 3, "the review quarter": 3, "the half": 6}
"""How many months a part of the year has that may be meant where the year is spoken of."""


def of_that_length(token: Token, context: Context) -> Period | None:
    """The last period told that is as long as the words say: "in the quarter under review"."""
    named = token.period
    if named is None or named.relative != "same" or named.base or named.period is None:
        return None
    months = next((months for words, months in _LENGTHS.items() if token.text.startswith(words)), None)
    if months is not None and _is_only_looked_back_to(named.period, context, months):
        return context.period
    if months is None or ("review" not in token.text and months == named.period.whole_months):
        return None
    told = context.lengths.get(months)
    return told or _closed_by(context.lengths.get(1), months) or _first_of(named.period, months)


def _is_only_looked_back_to(named: Period, context: Context, months: int) -> bool:
    """Whether the last one named is not spoken of: "June brought $3bn. In May it had been $2bn. In the month"."""
    spoken = context.period
    return spoken is not None and named.whole_months == spoken.whole_months == months and named.end < spoken.start


def _closed_by(month: Period | None, months: int) -> Period | None:
    """The quarter or half that the month told last closes: "March brought $2bn, the quarter as a whole $5bn"."""
    if month is None or month.end.month % months:
        return None
    return Period.months(month.end.year, month.end.month - months + 1, month.end.year, month.end.month)


def _first_of(so_far: Period, months: int) -> Period | None:
    """The half-year of the months so far, which are more: "in January-July $7bn; the half-year had brought $6bn"."""
    longer = months < (so_far.whole_months or 0) < _YEAR and so_far.start.month == 1
    return Period.months(so_far.start.year, 1, so_far.start.year, months) if longer and months > _QUARTER else None


def months_of(period: Period) -> int | None:
    """How many months it has, of whatever calendar; None of a few days."""
    days = (period.end - period.start).days + 1
    return period.whole_months or round(days / _MONTH) or None
