"""What a bracket tells behind a change: what it came to, or, where a level says so, by how much that moved.

"Sales grew by 5 percent ($200 million)" is a level, but where $4.2 billion were sold it is what was added to them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.senses.amounts.behind_changes import BRACKETED, RESTATES
from factcheck.extractor.weighing.readings import Reading

_NEAR = Decimal("0.04")
"""By so much of itself, and by what it was rounded by, a step may be off."""
_HUNDRED = 100
Of = tuple[str, str | None]
"""A measure and the unit that it is told in."""


def tell_bracketed_steps(readings: Sequence[Reading]) -> None:
    """Let those amounts in brackets be steps which a level of the same measure tells to be steps."""
    drafts = [draft for reading in readings for draft in reading.drafts]
    if not any(draft.sense.rule == BRACKETED for draft in drafts):
        return
    levels: defaultdict[Of, list[Decimal]] = defaultdict(list)
    for draft in drafts:
        if draft.sense.kind is Kind.LEVEL and draft.sense.rule != BRACKETED:
            levels[_of(draft)].append(abs(draft.number.quantity.value))
    for sizes in levels.values():
        sizes.sort()
    for change, draft in pairwise(drafts):
        told = draft.sense.rule == BRACKETED and change.sense.kind is Kind.CHANGE
        if told and _is_step(draft, change, levels[_of(draft)]):
            draft.sense = replace(change.sense, kind=Kind.CHANGE_ABS, rule=RESTATES, bracket=True)
            draft.time = change.time


def _of(draft: Draft) -> Of:
    return str(draft.frame.measure), draft.number.quantity.unit


def _is_step(draft: Draft, change: Draft, levels: Sequence[Decimal]) -> bool:
    """Whether the amount is what the change adds to, or takes from, one of the `levels`, which are in order."""
    size, part = abs(draft.number.quantity.value), abs(change.number.quantity.value) / _HUNDRED
    grown = 1 + part if change.sense.direction >= 0 else 1 - part
    if not part or grown <= 0:
        return False
    off = (size * _NEAR + draft.number.quantity.last_place) / part
    before = size / part
    return any(_has_near(levels, whole, off * whole / before) for whole in (before, before * grown))


def _has_near(levels: Sequence[Decimal], whole: Decimal, off: Decimal) -> bool:
    place = bisect_left(levels, whole - off)
    return place < len(levels) and levels[place] <= whole + off
