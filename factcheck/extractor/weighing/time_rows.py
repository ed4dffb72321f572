"""What describes the periods that a number could be told of: the rows of figures that its ballot is decided by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.weighing.forest import Rows
from factcheck.extractor.weighing.numbered import kind_figure
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOWHERE, beside_number, between, word_at
from factcheck.extractor.weighing.time_figures import Against, Mentioned, OfNumber, OfPeriod

Options = dict[Period | None, list[tuple[int, float]]]
"""The periods, each with the mentions that can mean it: their place, and how they come to it."""
_YEAR = 12
_DAYS = 31
"""Of any month: what lies between two days is told in months, so that it is the same in every year."""
_LONG_AGO = 99.0
_NOT_AGAINST = Against()
_RELATIONS = ("year_earlier", "previous", "annual", "same")


@dataclass(slots=True)
class SoFar:
    """What the sentences before the one in hand have named and told."""

    named: list[Period] = field(default_factory=list)
    last: dict[Period, tuple[int, int]] = field(default_factory=dict)
    """How many mentions had been named with the last one of a period, and the number of its sentence."""
    told: Period | None = None
    """The period of the last number."""
    times: Counter[Period | None] = field(default_factory=Counter)
    """How many numbers were told of each period."""
    in_sentence: set[Period | None] = field(default_factory=set)
    """The periods that the sentence in hand has told of."""

    def tell(self, period: Period | None) -> None:
        self.told = period
        self.times[period] += 1
        self.in_sentence.add(period)

    def end(self, sentence: int, named: Iterable[tuple[int, PeriodMention]]) -> None:
        """Keep in mind what the sentence has `named`, each with its place."""
        self.in_sentence.clear()
        for _, mention in named:
            if mention.period:
                self.named.append(mention.period)
                self.last[mention.period] = len(self.named), sentence

    def since(self, period: Period | None, sentence: int) -> tuple[float, float]:
        """How many mentions and how many sentences ago the period was named last."""
        if period is None or period not in self.last:
            return _LONG_AGO, _LONG_AGO
        place, then = self.last[period]
        return float(len(self.named) - place + 1), float(sentence - then)


def rows(
    reading: Reading, draft: Draft, sentence: int, options: Options, so_far: SoFar, published: date | None
) -> Rows:
    """The figures of each period: of itself, of the words that mean it, of how it lies to others, and of the number."""
    context = reading.context
    named = [place for place, _ in reading.scene.periods]
    number = _of_number(reading, draft, len(named), len(options))
    told = [
        (
            *_of_period(reading, draft, sentence, period, len(ways), so_far, published),
            *_mentioned(reading, draft, named, ways),
            *_against(period, draft.time.period),
            *_against(period, context.period),
            *_against(period, context.main_period),
            *number,
        )
        for period, ways in options.items()
    ]
    return np.array(told, dtype=np.float32)


def _against(period: Period | None, other: Period | None) -> Against:
    return _NOT_AGAINST if period is None or other is None else _compared(period, other)


@lru_cache(maxsize=4096)
def _compared(period: Period, other: Period) -> Against:
    return Against(
        _months(other.start, period.start),
        _months(other.end, period.end),
        (period.whole_months or 0) - (other.whole_months or 0),
        period == other,
    )


@lru_cache(maxsize=4096)
def _months(first: date, last: date) -> float:
    """How many months lie between two days; the last day of any month counts as its 31st."""
    days = _day_of_month(last) - _day_of_month(first)
    return _YEAR * (last.year - first.year) + last.month - first.month + days / _DAYS


def _day_of_month(day: date) -> int:
    return _DAYS if (day + timedelta(days=1)).day == 1 else day.day


def _mentioned(reading: Reading, draft: Draft, named: list[int], ways: list[tuple[int, float]]) -> Mentioned:
    if not ways:
        return Mentioned()
    scene, at = reading.scene, draft.at
    place, way = min(ways, key=lambda one: abs(one[0] - at))
    mention = scene.tokens[place].period
    beside = between(scene, at, place)
    return Mentioned(
        distance=place - at,
        behind=min((one - at for one, _ in ways if one > at), default=-NOWHERE),
        before=max((one - at for one, _ in ways if one < at), default=NOWHERE),
        way=way,
        relation=_RELATIONS.index(mention.relative) if mention and mention.relative in _RELATIONS else NOWHERE,
        base=mention is not None and mention.base,
        order=named.index(place),
        opens=place,
        word_before=word_at(scene, place - 1),
        second_before=word_at(scene, place - 2),
        word_behind=word_at(scene, place + 1),
        numbers_between=beside.numbers,
        commas_between=beside.commas,
        joints_between=beside.joints,
        verbs_between=beside.verbs,
        brackets_between=beside.brackets,
    )


def _of_period(
    reading: Reading,
    draft: Draft,
    sentence: int,
    period: Period | None,
    count: int,
    so_far: SoFar,
    published: date | None,
) -> OfPeriod:
    context = reading.context
    mentions_since, sentences_since = so_far.since(period, sentence)
    return OfPeriod(
        as_ruled=period == draft.time.period,
        is_carried=period == context.period,
        is_main=period == context.main_period,
        is_base=period == draft.time.base,
        is_moment=period == context.moment,
        mentions=count,
        months=period.whole_months or 0 if period else NOWHERE,
        length=_months(period.start, period.end) if period else NOWHERE,
        months_ago=_months(period.end, published) if period and published else NOWHERE,
        times_told=so_far.times[period],
        as_before=so_far.told == period,
        told_in_sentence=period in so_far.in_sentence,
        mentions_since=mentions_since,
        sentences_since=sentences_since,
    )


def _of_number(reading: Reading, draft: Draft, named: int, options: int) -> OfNumber:
    scene, at, frame = reading.scene, draft.at, draft.frame
    places = [one.at for one in reading.told]
    return OfNumber(
        kind=kind_figure(draft.sense.kind),
        base=draft.sense.base,
        bracket=draft.sense.bracket,
        explicit=draft.time.explicit,
        stock=frame.stock,
        rate=frame.rate,
        two_sided=frame.has_partner,
        place=places.index(at),
        numbers=len(places),
        named=named,
        options=options,
        second_behind=word_at(scene, at + 2),
        **beside_number(scene, at),
    )
