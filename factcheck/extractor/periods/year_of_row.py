"""Months in a row of which only the last names the year: "$3bn in January, $4bn in February and $5bn in March 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.resources import vocabulary

_GOING_BACK = timedelta(days=62)
"""So little before it another month may as well be what a row that goes back in time tells next: January, December."""
_NEAR = 6
"""Of how many times before a month one may be that which it is set against."""
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")


def with_years_of_rows(text: str, mentions: list[PeriodMention], anchor: Period | None) -> list[PeriodMention]:
    """The mentions with the year of a month for those before it that a row of figures, a month each, leads up to it.

    `anchor` is what the article has been speaking of.
    """
    found = list(mentions)
    in_row = False
    for at in range(len(found) - 2, -1, -1):
        month, following = found[at].period, found[at + 1]
        told = (anchor, *(mention.period for mention in found[max(0, at - _NEAR) : at]))
        in_row = not _is_set_against_both(found[at], following, told) and _leads_up(
            text, found[at], following, last=not in_row
        )
        if in_row and month and following.period:
            found[at] = replace(found[at], period=Period.month(following.period.start.year, month.start.month))
    return found


def _is_set_against_both(bare: PeriodMention, following: PeriodMention, told: Sequence[Period | None]) -> bool:
    """Whether a month told before is set against the one before it and the same of last year, each with its figure."""
    one, other = bare.period, following.period
    if one is None or other is None or (one.whole_months, other.whole_months) != (1, 1):
        return False
    return any(now == other.years_later(1) and now.just_before() == one for now in told if now)


def _leads_up(text: str, bare: PeriodMention, following: PeriodMention, *, last: bool) -> bool:
    """Whether a month without a year stands before a later one of the row, with the figure of the latter between.

    The last of the row names its year and has "and" before it.
    """
    one, other = bare.period, following.period
    if one is None or other is None or (one.whole_months, other.whole_months) != (1, 1):
        return False
    plain = not (bare.base or following.base or bare.relative or following.relative)
    if not plain or one.start.month >= other.start.month or _DIGIT.search(text, bare.start, bare.end):
        return False
    if one.start > other.end and one.start - other.end < _GOING_BACK:
        return False
    between = _joined().fullmatch(text, bare.end, following.start)
    if between is None or not last:
        return between is not None
    return between["joining"] is not None and _YEAR.search(text, following.start, following.end) is not None


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    """What may stand between two months of a row: the figure of the second, which is not compared with the first's."""
    words = vocabulary("periods")["in_row"]
    apart, joining, leading = ("|".join(words[key]) for key in ("apart", "joining", "leading"))
    figure = rf"\S*\d\S*\s(?:(?!(?:{apart})\b)\S+\s){{0,4}}"
    return re.compile(rf"[,;]?\s(?:(?P<joining>{joining})\s)?{figure}(?:{leading})\s")
