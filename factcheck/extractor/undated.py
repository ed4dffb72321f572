"""An article that names neither its day nor any year: it is read as of a year that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from spacy.tokens import Doc

from factcheck.domain.article import Article
from factcheck.domain.period import UNKNOWN_YEAR, Period
from factcheck.extractor.periods.find import find_periods

_YEAR = re.compile(r"(?<![\d.,])(?:1[3-9]|20)\d\d(?!\d|[.,]\d)|\bFY ?\d\d\b|['’]\d\d\b")
"""Of any calendar, also in two digits."""
_NEWS = timedelta(days=15)
"""News comes out about so long after the end of what it tells of."""


def supposed_day(article: Article, docs: Sequence[Doc]) -> date | None:
    """A day of an unknown year on which the article may have come out; None where it is dated or names a year.

    So the months that it names are told apart, and "a year earlier" is before them, whichever year it was.
    """
    if article.published or _YEAR.search(article.reading):
        return None
    end_of_year = Period.year(UNKNOWN_YEAR).end
    named = [
        mention.period
        for doc in docs
        for mention in find_periods(doc._.text, end_of_year)
        if mention.period and mention.relative is None
    ]
    ends = [period.end for period in named if period.end <= end_of_year]
    return max(ends) + _NEWS if ends else None
