"""Prices that moved so much in a month, where the article tells how much they did in the year: "prices rose 0.4% in
May. Annual inflation was 5%"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.numbers.units import PERCENT
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.times.stocks.rolling import PRICES

_Key = tuple[str, str | None, str | None, Period]


def tell_by_the_month(sentences: Sequence[Sequence[Draft]]) -> None:
    """Measure from the month before what names no base and is less than what prices rose by in the year to that month.

    So is what stands beside it in the sentence: "prices rose 0.4% in May, after 0.3% in April".
    """
    yearly = _told_of_a_year(draft for drafts in sentences for draft in drafts)
    if not yearly:
        return
    for drafts in sentences:
        bare = [draft for draft in drafts if _is_bare(draft)]
        if any(_is_less(draft, yearly) for draft in bare):
            for draft in bare:
                assert draft.time.period is not None
                draft.time = replace(draft.time, base=draft.time.period.just_before())


def _is_less(draft: Draft, yearly: Mapping[_Key | None, Decimal]) -> bool:
    key = _key(draft)
    return key in yearly and draft.number.quantity.value < yearly[key]


def _told_of_a_year(drafts: Iterable[Draft]) -> dict[_Key | None, Decimal]:
    """The rate of each month that is told as one of a year, by whose and of what."""
    return {
        _key(draft): draft.number.quantity.value
        for draft in drafts
        if _key(draft) and draft.number.quantity.unit == PERCENT.name and _is_yearly(draft)
    }


def _is_yearly(draft: Draft) -> bool:
    if draft.sense.kind is Kind.CHANGE:
        return draft.time.comparison == "year_earlier"
    return draft.frame.rate and draft.sense.kind in (Kind.LEVEL, Kind.SHARE)


def _is_bare(draft: Draft) -> bool:
    """Whether it is the change of prices in a month that no words compare with another one."""
    period, base = draft.time.period, draft.time.base
    unsaid = base is not None and base.said is None and draft.time.comparison is None
    told = draft.sense.kind is Kind.CHANGE and _key(draft) is not None and unsaid
    return told and period is not None and base == year_before(period)


def _key(draft: Draft) -> _Key | None:
    frame, period = draft.frame, draft.time.period
    if frame.measure not in PRICES or period is None or period.whole_months != 1:
        return None
    return frame.measure, frame.reporter, frame.product, period
