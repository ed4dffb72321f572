"""What "the quarter" is where a year is spoken of: the last quarter that the article told of."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Token

_MONTH = 30.4
_LENGTHS = {"the month": 1, "the quarter": 3, "the review quarter": 3, "the half": 6}
"""How many months a part of the year has that may be meant where the year is spoken of."""


def of_that_length(token: Token, context: Context) -> Period | None:
    """The last period told that is as long as the words say: "in the quarter under review"."""
    named = token.period
    if named is None or named.relative != "same" or named.base or named.period is None:
        return None
    months = next((months for words, months in _LENGTHS.items() if token.text.startswith(words)), None)
    return context.lengths.get(months) if "review" in token.text or months != named.period.whole_months else None


def months_of(period: Period) -> int | None:
    """How many months it has, of whatever calendar; None of a few days."""
    days = (period.end - period.start).days + 1
    return period.whole_months or round(days / _MONTH) or None
