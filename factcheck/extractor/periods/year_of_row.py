"""Months in a row of which only the last names the year: "$3bn in January, $4bn in February and $5bn in March 2023"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.resources import vocabulary

_DIGIT = re.compile(r"\d")


def with_years_of_rows(text: str, mentions: list[PeriodMention]) -> list[PeriodMention]:
    """The mentions with the year of a month for those before it that a row of figures, a month each, leads up to it."""
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        month, following = found[at].period, found[at + 1]
        if month and following.period and _is_in_row(text, found[at], following):
            found[at] = replace(found[at], period=Period.month(following.period.start.year, month.start.month))
    return found


def _is_in_row(text: str, bare: PeriodMention, following: PeriodMention) -> bool:
    """Whether a month without a year stands before a later one of the row, with the figure of the latter between."""
    one, other = bare.period, following.period
    if one is None or other is None or (one.whole_months, other.whole_months) != (1, 1):
        return False
    plain = not (bare.base or following.base or bare.relative or following.relative)
    if not plain or one.start.month >= other.start.month or _DIGIT.search(text, bare.start, bare.end):
        return False
    between = _joined().fullmatch(text, bare.end, following.start)
    return between is not None and _DIGIT.search(between[0]) is not None


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    """What may stand between two months of a row: the figure of the second, which is not compared with the first's."""
    words = vocabulary("periods")["in_row"]
    apart, joining, leading = ("|".join(words[key]) for key in ("apart", "joining", "leading"))
    return re.compile(rf"[,;]?\s(?:(?:{joining})\s)?(?:(?!(?:{apart})\b)\S+\s){{1,6}}(?:{leading})\s")
