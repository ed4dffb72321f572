"""An article that does not say when it came out: it is read as of a day that what it tells makes likely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from factcheck.domain.article import Article
from factcheck.domain.period import UNKNOWN_YEAR, Period
from factcheck.extractor.may_be_main import looks_back
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.find import find_periods
from factcheck.resources import word_shape

_YEAR = re.compile(r"(?<![\d.,])(?:1[3-9]|20)\d\d(?!\d|[.,]\d)|\bFY ?\d\d\b|['’]\d\d\b")
"""Of any calendar, also in two digits."""
_SAME = word_shape("undated", "same")
_NEWS = timedelta(days=15)
"""News comes out about so long after the end of what it tells of."""
_A_YEAR = 12


def supposed_day(article: Article, docs: Sequence[Doc]) -> date | None:
    """A day on which the article may have come out: shortly after the last months that it tells of or compares with.

    They are of the latest year that any of them is said to be of, else of the year after that whose months they are
    compared with. Where no year is named at all they are of an unknown one, so that they are told apart all the same,
    and "a year earlier" is before them. None where the article is dated, or where only whole years are named, as of
    those nobody knows what months have to do with them.
    """
    year = None if article.published else _year_of_months(article, docs)
    if year is None:
        return None
    mentions = [*_mentions(docs, Period.year(year).end)]
    told = [one.period for doc, one in mentions if one.period and _is_told_of(doc, one)]
    named = told or [one.period for _, one in mentions if one.period and one.base and _is_part(one.period)]
    ends = [period.years_later(year - period.end.year).end for period in named]
    return max(ends) + _NEWS if ends else None


def as_of(article: Article, docs: Iterable[Doc], day: date) -> Article:
    """The article, and its paragraphs, as if it had come out on that day."""
    for doc in docs:
        doc._.published = day
    return replace(article, published=day)


def _year_of_months(article: Article, docs: Sequence[Doc]) -> int | None:
    mentions = [(doc, one, one.period.end.year) for doc, one in _mentions(docs, None) if one.period]
    if told := {one.period: year for doc, one, year in mentions if _is_told_of(doc, one)}:
        year = max(told.values())
        whole = any(one.period == Period.year(year) and not one.base for _, one, _ in mentions)
        return None if whole and all(map(_is_one_day, told)) else year
    compared = max((year for doc, one, year in mentions if _is_of_a_part(doc._.text, one)), default=None)
    if compared and compared == max(year for _, _, year in mentions):
        return compared + 1
    return None if _YEAR.search(article.reading) else UNKNOWN_YEAR


def _mentions(docs: Sequence[Doc], published: date | None) -> Iterator[tuple[Doc, PeriodMention]]:
    return ((doc, mention) for doc in docs for mention in find_periods(doc._.text, published))


def _is_told_of(doc: Doc, mention: PeriodMention) -> bool:
    """Whether it is a part of a year that the article tells of, and nothing is only compared with."""
    if mention.base or mention.relative or not _is_part(mention.period) or _is_same(doc._.text, mention):
        return False
    return not looks_back(doc, mention)


def _is_of_a_part(text: str, mention: PeriodMention) -> bool:
    """Whether a part of a year is compared with that of another: "the same period of 2018", not "2018"."""
    part = _is_part(mention.period) or not text[mention.start : mention.end].isdigit()
    return (mention.base or _is_same(text, mention)) and mention.relative is None and part


def _is_same(text: str, mention: PeriodMention) -> bool:
    """Whether it is called the same as the one told of, be nothing said to be compared: "the like period in 2018"."""
    return _SAME.match(text, mention.start, mention.end) is not None


def _is_one_day(period: Period | None) -> bool:
    """Whether it is when somebody did or said something, of whatever time the figures are."""
    return period is not None and period.start == period.end


def _is_part(period: Period | None) -> bool:
    return period is not None and (period.whole_months or 0) < _A_YEAR
