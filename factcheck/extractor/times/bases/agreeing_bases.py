"""A change told twice has the base that one of its sentences names: a headline's "up 12.8%" that of the text below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.times.told_periods import COMPARED

_DIGITS = 2
"""Of fewer digits many a number is the same by chance, unless it has a decimal place."""
_BESIDE = 3
"""Within how many tokens a change is told a second way: "by $5bn (12%)", "by $5bn, or 12%"."""
_Told = tuple[Kind, str, Decimal, str | None, Period]


def share_bases(sentences: Sequence[Sequence[Draft]]) -> None:
    """Give each change whose base no words name that of an equal one, of the same measure and time, where they do.

    An amount has that of the percentage right behind it, and the other way about: "rose by $5bn (12%)".
    """
    changes = [(told, draft) for drafts in sentences for draft in drafts if (told := _told(draft))]
    named: dict[_Told, list[Draft]] = {}
    for told, draft in changes:
        if _is_said(draft):
            named.setdefault(told, []).append(draft)
    for told, draft in changes:
        if len({other.time.base for other in named.get(told, ())}) == 1:
            _share(named[told][0], draft)
    for one, other in (pair for drafts in sentences for pair in pairwise(drafts)):
        if _is_told_both_ways(one, other):
            _share(one, other)
            _share(other, one)


def _is_said(draft: Draft) -> bool:
    return draft.time.base is not None and draft.time.base.said is not None


def _share(named: Draft, draft: Draft) -> None:
    """Give `draft` the base that the words name for the other, where they name none for its own."""
    if _is_said(named) and draft.time.base and not _is_said(draft):
        draft.time = replace(draft.time, base=named.time.base)


def _is_told_both_ways(one: Draft, other: Draft) -> bool:
    """Whether two changes beside each other, one absolute, are the same one."""
    beside = other.at - one.at <= _BESIDE and {one.sense.kind, other.sense.kind} == {Kind.CHANGE, Kind.CHANGE_ABS}
    return beside and (one.time.period, one.frame.measure) == (other.time.period, other.frame.measure)


def _told(draft: Draft) -> _Told | None:
    """What the change says; None of a level, and of a number that is too short to be the same but by chance."""
    quantity, period = draft.number.quantity, draft.time.period
    if draft.sense.kind not in COMPARED or period is None:
        return None
    value = Decimal(quantity.value)
    if len(value.normalize().as_tuple().digits) < _DIGITS and value == value.to_integral_value():
        return None
    return draft.sense.kind, str(draft.frame.measure), abs(value), quantity.unit, period
