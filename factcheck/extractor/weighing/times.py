"""When: every period that a number could be about, described."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from math import inf

import numpy as np

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.brackets import IN_STEP
from factcheck.extractor.times.told_periods import STEPS_BACK
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.numbered import kind_figure
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOWHERE, beside_number, between, word_at
from factcheck.extractor.weighing.time_figures import Against, Mentioned, OfNumber, OfPeriod

_YEAR = 12
_REMEMBERED = 12
"""How many mentions of the sentences before may be meant."""
_DAYS = 31
"""Of any month: what lies between two days is told in months, so that it is the same in every year."""
_LONG_AGO = 99.0
_LEAD = 3
"""The rules are right about times more often than about sides."""
_NOT_AGAINST = Against()
_RELATIONS = ("year_earlier", "previous", "annual", "same")
NAMED, STEPPED, ALIGNED, COUNTED = 0.0, 1.0, 2.0, 3.0
"""How a mention comes to the period: it names it, steps back from another, tells the year of a part, or counts up."""


@dataclass(slots=True)
class _SoFar:
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

    def end(self, sentence: int, scene: Scene) -> None:
        """Keep in mind what the sentence has named."""
        self.in_sentence.clear()
        for _, mention in scene.periods:
            if mention.period:
                self.named.append(mention.period)
                self.last[mention.period] = len(self.named), sentence

    def since(self, period: Period | None, sentence: int) -> tuple[float, float]:
        """How many mentions and how many sentences ago the period was named last."""
        if period is None or period not in self.last:
            return _LONG_AGO, _LONG_AGO
        place, then = self.last[period]
        return float(len(self.named) - place + 1), float(sentence - then)


def ballots(readings: Sequence[Reading], published: date | None) -> Iterator[tuple[Draft, Ballot[Period | None]]]:
    """For every draft whose sentence or context has a period, those that it could be about, the rules' own first.

    None is one of them: a share of long standing, a price of these days.
    """
    so_far = _SoFar()
    for sentence, reading in enumerate(readings):
        for draft in reading.told:
            options = _options(reading, draft, so_far)
            if any(options):
                yield draft, _described(reading, draft, sentence, options, so_far, published)
            so_far.tell(draft.time.period)
        so_far.end(sentence, reading.scene)


def _options(reading: Reading, draft: Draft, so_far: _SoFar) -> dict[Period | None, list[tuple[int, float]]]:
    """The periods, each with the mentions that can mean it: their place, and how they come to it."""
    context, time = reading.context, draft.time
    known = [time.period, context.period, context.main_period]
    found: dict[Period | None, list[tuple[int, float]]] = {time.period: []}
    for place, mention in reading.scene.periods:
        for period, way in _meant(mention, [period for period in known if period]):
            found.setdefault(period, []).append((place, way))
    earlier = [period.years_later(-1) for period in (time.period, context.main_period) if period]
    last_days = [Period.day(period.end) for period in known if period] if draft.frame.stock else []
    for other in (*last_days, *known, context.moment, time.base, *earlier, *so_far.named[-_REMEMBERED:]):
        if other:
            found.setdefault(other, [])
    found.setdefault(None, [])
    return found


def _meant(mention: PeriodMention, known: Iterable[Period]) -> Iterator[tuple[Period, float]]:
    """The periods that the words can mean, beside those that are `known`."""
    own, said = mention.period, mention.said
    if own:
        yield own, NAMED
        if own.whole_months and own.whole_months < _YEAR:
            yield replace(own.years_later(-1), said=said), STEPPED
    if mention.run:
        yield mention.run, COUNTED
    for period in known:
        if mention.relative in STEPS_BACK:
            back = period.years_later(-1) if mention.relative == "year_earlier" else period.just_before()
            yield replace(back, said=said), STEPPED
        if mention.relative == "same":
            yield replace(period, said=said), NAMED
        if own and own.whole_months == _YEAR and period.whole_months and period.whole_months < _YEAR:
            yield replace(period.years_later(own.end.year - period.end.year), said=said), ALIGNED


def _described(
    reading: Reading,
    draft: Draft,
    sentence: int,
    options: dict[Period | None, list[tuple[int, float]]],
    so_far: _SoFar,
    published: date | None,
) -> Ballot[Period | None]:
    context = reading.context
    named = [place for place, _ in reading.scene.periods]
    number = _of_number(reading, draft, len(named), len(options))
    rows = [
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
    return Ballot(list(options), np.array(rows, dtype=np.float32), inf if draft.time.rule == IN_STEP else _LEAD)


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
    so_far: _SoFar,
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
