"""What a bracket tells behind a change: what it came to, or, where a level says so, by how much that moved.

"Sales grew by 5 percent ($200 million)" is a level, but where $4.2 billion were sold it is what was added to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def tell_bracketed_steps(readings: Sequence[Reading]) -> None:
    """Let those amounts in brackets be steps which a level of the same measure tells to be steps."""
    drafts = [draft for reading in readings for draft in reading.drafts]
    levels = [one for one in drafts if one.sense.kind is Kind.LEVEL and one.sense.rule != BRACKETED]
    for change, draft in pairwise(drafts):
        if draft.sense.rule == BRACKETED and change.sense.kind is Kind.CHANGE and _is_step(draft, change, levels):
            draft.sense = replace(change.sense, kind=Kind.CHANGE_ABS, rule=RESTATES, bracket=True)
            draft.time = change.time


def _is_step(draft: Draft, change: Draft, levels: Iterable[Draft]) -> bool:
    """Whether the amount is as large as what the change adds to, or takes from, a level."""
    size, part = abs(draft.number.quantity.value), abs(change.number.quantity.value) / _HUNDRED
    off = size * _NEAR + draft.number.quantity.last_place
    grown = 1 + part if change.sense.direction >= 0 else 1 - part
    for level in levels:
        alike = level.frame.measure == draft.frame.measure and level.number.quantity.unit == draft.number.quantity.unit
        whole = abs(level.number.quantity.value)
        if alike and grown > 0 and min(abs(whole * part - size), abs(whole / grown * part - size)) <= off:
            return True
    return False
