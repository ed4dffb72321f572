"""Which of the periods that a text names it goes on to speak of."""

from __future__ import annotations

import re

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.comparisons import goes_back
from factcheck.extractor.periods.publications import names_issue
from factcheck.extractor.periods.to_come import is_looked_forward_to
from factcheck.extractor.periods.told_calendars import begins_a_year
from factcheck.resources import vocabulary, word_shape

_OPENS_CLAUSE = word_shape("periods_spoken_of", "opens_clause")
_CLOSES_CLAUSE = re.compile(r"(?:(?!\.\s)[^;:])*?,\s")
_CLAUSE = word_shape("periods_spoken_of", "clause")
_AFTER = word_shape("periods_spoken_of", "after")
_YEARS_BACK = word_shape("periods_spoken_of", "years_back")
_HAD = word_shape("periods_spoken_of", "had")
_OF_RECORD = word_shape("periods_spoken_of", "of_record")
_SAME = word_shape("periods_spoken_of", "same")


def is_spoken_of(text: str, mention: PeriodMention, clock: Clock) -> bool:
    """Whether the text goes on to speak of this period: not a base of comparison, not a mere day.

    "In January-June of last year" beside January to June only looks back.
    """
    period, spoken = mention.period, clock.spoken
    if period is None or mention.base or mention.relative or period.start == period.end:
        return False
    if (
        (clock.published is None and is_looked_forward_to(text, mention.start, mention.end))
        or _is_counted_back(text, mention)
        or _is_gone_back_to(text, mention, clock)
        or _in_brackets(text, mention.start)
        or _in_clause(text, mention)
        or (not mention.run and goes_back(text, mention.start))
        or begins_a_year(text, mention.start)
        or names_issue(text, mention, spoken)
        or _OF_RECORD.search(text, max(0, mention.start - 60), mention.start)
    ):
        return False
    return period.whole_months == 12 or spoken is None or period != spoken.years_later(-1)


def numbered_by(found: re.Match[str], period: Period | None) -> str | None:
    """By what year the words tell the period by its number: "the first quarter" of a calendar year, or of another."""
    number = vocabulary("periods")["ordinals"].get((found.groupdict().get("ordinal") or "").lower())
    length = period.whole_months if period else None
    if number is None or length is None or period is None:
        return None
    return "calendar" if period.end.month == number * length else "its own"


def _in_brackets(text: str, at: int) -> bool:
    """Whether `at` stands in an aside, which the text does not go on to speak of."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _in_clause(text: str, mention: PeriodMention) -> bool:
    """Whether the period only opens or ends a clause on what was named: "Imports, which began in 2021, were $3bn"."""
    if _OPENS_CLAUSE.search(text, max(0, mention.start - 50), mention.start):
        return _CLOSES_CLAUSE.match(text, mention.end) is not None
    return text.startswith(",", mention.end) and bool(_CLAUSE.search(text, max(0, mention.start - 50), mention.start))


def _is_counted_back(text: str, mention: PeriodMention) -> bool:
    """Whether it only says how many years before it had been so: "it is 5 percent; five years earlier it had"."""
    return _YEARS_BACK.search(text, mention.start, mention.end) is not None and bool(_HAD.match(text, mention.end))


def _is_gone_back_to(text: str, mention: PeriodMention, clock: Clock) -> bool:
    """Whether it only dates what went before the time just told: "rose by 5% in 2012, after a fall of 2% in 2011"."""
    if clock.spoken is None or mention.period is None or mention.period.end >= clock.spoken.start:
        return False
    if _SAME.match(text, mention.start, mention.end):
        return True
    after = _AFTER.search(text, max(0, mention.start - 70), mention.start)
    return after is not None and (clock.said_now or after[0].lower().startswith("having"))
