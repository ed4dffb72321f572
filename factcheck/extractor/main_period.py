"""The period that an article as a whole is about, told by its first paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from spacy.tokens import Doc

from factcheck.domain.period import Period
from factcheck.extractor.ended import NEARLY_OVER, lasts_a_year, those_over
from factcheck.extractor.figure_sentences import figure_sentences
from factcheck.extractor.left_headlines import left_by, told_again
from factcheck.extractor.may_be_main import adds_up, is_gathered, looks_back, may_be_main, recent, rolls
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import find_periods
from factcheck.extractor.periods.calendars import Calendars
from factcheck.extractor.periods.to_come import is_looked_forward_to
from factcheck.extractor.placed import placed
from factcheck.extractor.times.parts.parts_meant import names_some_part
from factcheck.extractor.times.stocks.rolling import is_month_end
from factcheck.extractor.times.told_periods import is_day
from factcheck.resources import word_shape

_LEAD = 4
"""How many paragraphs tell what the article is about."""
_YEAR, _MONTH = 12, 31
_NEWEST, _NEWEST_OF_YEAR = timedelta(days=100), timedelta(days=366)
"""So long the figures of a part of a year, and of a year, are the newest."""
_DURING = word_shape("main_period", "during")
_SO_FAR = word_shape("main_period", "so_far")
_PICKED_OUT = word_shape("main_period", "picked_out")
_FIGURE = re.compile(r"\d|\.\s")
_COLON = re.compile(r":\s*$")
"""What leads to the time of all that a heading stands over: "Kenya in numbers: May 2024"."""


def main_period_of(
    docs: Sequence[Doc], published: date | None, home: str | None, calendars: Calendars, *, headed: bool
) -> Period | None:
    """The first period that the opening names for a figure and that is not the base of a comparison.

    Of the same part of several years it is the latest, as the earlier ones are what that is compared with; of the same
    month it may be one that has only begun: "so far in March".
    One that is over by `published` comes before one that is not, and a month beside a figure before one
    that is only that of an event.

    Args:
        headed: whether the first of `docs` is the headline.
    """
    named, opening = _Named(published), docs[: 2 * _LEAD]
    for doc in opening:
        year = next((one for one in named.told if one.whole_months == _YEAR and one.start.month > 1), None)
        anchor = year or next(reversed(named.told), None)
        mentions = placed(find_periods(doc._.text, published, anchor, home, calendars), doc._.start)
        figures = figure_sentences(doc, mentions)
        for whole, part in pairwise(mentions):
            named.narrow(doc, whole, part)
        for mention in mentions:
            alone = mention.end == len(doc._.text) and _COLON.search(doc._.text, 0, mention.start) is not None
            named.read(doc, mention, beside=alone or any(start <= mention.start < end for start, end in figures))
        if headed and doc is docs[0]:
            named.headline = frozenset(named.told)
    return named.main()


@dataclass(slots=True)
class _Named:
    """The periods that an opening names, in order."""

    published: date | None
    told: list[Period] = field(default_factory=list)
    """Beside a figure, or as long as a year."""
    passing: list[Period] = field(default_factory=list)
    weeks: list[Period] = field(default_factory=list)
    months_closed: list[Period] = field(default_factory=list)
    narrowed: dict[Period, Period] = field(default_factory=dict)
    """The first months that a year is narrowed down to before any figure is told of it."""
    headline: frozenset[Period] = frozenset()
    open_ended: set[Period] = field(default_factory=set)
    gathered: set[Period] = field(default_factory=set)
    """Years that are not over but whose crop is in."""
    bases: list[Period] = field(default_factory=list)
    """What figures are only compared with."""
    counted_up: set[Period] = field(default_factory=set)
    """The months up to those that words count to: "by September"."""
    first: Period | None = None
    """What is named before any other, beside a figure or not."""
    counted: list[Period] = field(default_factory=list)
    """All that end somewhere, be they bases of comparisons."""

    def read(self, doc: Doc, mention: PeriodMention, *, beside: bool) -> None:
        period = mention.run if mention.run and adds_up(doc, mention) else mention.period
        if period is None:
            return
        if rolls(doc, mention, period):
            period = Period.month(period.end.year, period.end.month)
        if mention.relative in (None, "year_earlier"):
            if mention.run:
                self.counted.append(mention.run)
                self.counted_up.add(mention.run)
            so_far = _SO_FAR.search(doc._.text, mention.start, mention.end)
            self.open_ended.add(period) if so_far else self.counted.append(period)
        closed = self.published is None or period.end <= self.published
        if is_month_end(period) and mention.relative is None and closed:
            self.months_closed.append(Period.month(period.end.year, period.end.month))
        ahead = self.published is None and is_looked_forward_to(doc._.text, mention.start, mention.end)
        based = mention.base and not _DURING.search(doc._.text, 0, mention.start)
        if based and beside and mention.relative is None:
            self.bases.append(period)
        if ahead or based or mention.relative or looks_back(doc, mention) or not may_be_main(period, self.published):
            return
        if self.published and is_gathered(doc, mention, period, self.published):
            self.gathered.add(period)
        self.first = self.first or period
        part = names_some_part(doc._.text, mention) or _PICKED_OUT.match(doc._.text, mention.end)
        whole = (beside or (self.published and lasts_a_year(period))) and not part
        (self.weeks if is_day(period) else self.told if whole else self.passing).append(period)

    def narrow(self, doc: Doc, whole: PeriodMention, part: PeriodMention) -> None:
        """Keep that "a good run in 2014, at any rate over the first nine months" is told of these months."""
        first, second = whole.period, part.period
        if first is None or second is None or whole.base or part.base or first.whole_months != _YEAR:
            return
        between = doc._.text[whole.end : part.start]
        if first.contains(second) and first.start == second.start and not _FIGURE.search(between):
            self.narrowed.setdefault(first, second)

    def main(self) -> Period | None:
        over, passing = those_over(self.told, self.published), those_over(self.passing, self.published)
        over = [period for period in self.told if period in over or period in self.gathered]
        rows = [row for row in (over, passing, self.told, self.passing, self.weeks) if row]
        row = next(filter(None, (recent(row, self.published) for row in rows)), rows[0] if rows else None)
        if row is None:
            return self._year_after_base()
        if later := next((month for month in self.months_closed if month.years_later(-1) == row[0]), None):
            return later
        if self.first in passing and (self._is_opened_with_newer(row[0]) or self._is_opened_with_compared(row[0])):
            return self.first
        below = (self._told_up_to(row) or told_again(row) or left_by(row)) if row[0] in self.headline else None
        first = below or self.narrowed.get(row[0]) or row[0]
        if first in self.open_ended and (closed := _closed_by(first, self.counted, self.published)):
            return closed
        named = passing if self.published or first in self.headline else []
        told_of = [first, *row, *named, *(p for p in self.told if p.whole_months == 1)]
        return max(p for p in told_of if p == first.years_later(p.start.year - first.start.year))

    def _told_up_to(self, row: Sequence[Period]) -> Period | None:
        """The months up to that of a headline which tells of it no more: "GDP grows 6% by September"."""
        later = (period for period in row[1:] if period in self.counted_up and period.end == row[0].end)
        return next(later, None) if row.count(row[0]) == 1 else None

    def _is_opened_with_newer(self, told: Period) -> bool:
        """Whether the first figures stand beside an earlier time than months that were told of before without any.

        "It has lived on fish in the first seven months of 2022", and only then: "Last year's quota was fished late".
        """
        return self.first is not None and self.first.start > told.end and (self.first.whole_months or 0) > 1

    def _is_opened_with_compared(self, told: Period) -> bool:
        """Whether what is named first without a figure, though later or longer, is what figures are compared for.

        "China had a weaker January", and then: "5 percent less than in December", where the only figure is last year's.
        """
        first = self.first
        if first is None or not (first.start > told.end or (first != told and first.contains(told))):
            return False
        return first.years_later(-1) in self.bases or first.just_before() in self.bases

    def _year_after_base(self) -> Period | None:
        """What is compared with the only time that is named, a year on, if that is the newest there can be news of.

        Or with the latest of the same month of several years.
        """
        last = max(self.bases, key=lambda base: base.end, default=None)
        alike = last and all(base.years_later(last.end.year - base.end.year) == last for base in self.bases)
        later = last.years_later(1) if last and alike else None
        if later is None or self.published is None or self.passing or self.weeks:
            return None
        newest = _NEWEST_OF_YEAR if lasts_a_year(later) else _NEWEST
        return later if later.end < self.published <= later.end + newest else None


def _closed_by(so_far: Period, counted: Sequence[Period], published: date | None) -> Period | None:
    """The months so far up to where the text counts those that they are compared with.

    "So far this year $5bn has come in, which beats the first eight months of 2015", told at the end of August.
    """
    for other in (period for period in counted if period.whole_months):
        same = other.years_later(so_far.end.year - other.end.year)
        if same.start == so_far.start and same != so_far and abs((same.end - so_far.end).days) <= _MONTH:
            return same if published is None or same.end <= published + NEARLY_OVER else None
    return None
