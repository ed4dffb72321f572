"""What would have to be read otherwise for figures to be told of one thing, and how much speaks against it.

What speaks against another value of a slot is told as the logarithm of how much likelier the one is that stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.side_rows import WORLD

AGREED = "as the figures that it adds up with"
"""The rule that fills a slot so."""
_MOST, _MOST_WORDED = 4.0, 2.0
"""No share that a forest gives speaks more strongly against; where words beside the number count too, no more."""
_NAMED, _GUESSED = 1.2, 0.3
_SURE = 1.0
_SAID_BASE, _TAKEN_BASE = 2.0, 0.2
_AGAIN = 0.3
"""How much of it counts for the second draft in which the same is misread in the same way."""
_BESIDE = frozenset({"measure before the number", "measure right behind the number"})
Value = str | Period | None


@dataclass(frozen=True, slots=True)
class Change:
    """One slot of a draft with another value, and what speaks against it."""

    draft: Draft
    slot: str
    before: Value
    value: Value
    against: float
    sign: int = 1
    """Of another measure: -1 for a deficit."""

    def make(self) -> None:
        """Let the draft say so."""
        draft, value = self.draft, self.value
        if isinstance(value, Period):
            time = draft.time
            draft.time = replace(time, base=value) if self.slot == "base" else replace(time, period=value, rule=AGREED)
            return
        told = None if value is None else Told(value, said_of(value), AGREED, assumed=True)
        if self.slot == "reporter":
            draft.frame = replace(draft.frame, reporter=told)
        elif self.slot == "partner":
            draft.frame = replace(draft.frame, partner=told)
        elif told is not None:
            draft.frame = replace(draft.frame, measure=told, sign=self.sign)
            draft.rule, draft.own = AGREED, None


Changes = list[Change]


def against(changes: Iterable[Change]) -> float:
    """How much speaks against all of them."""
    alike: defaultdict[tuple[str, Value, Value], list[float]] = defaultdict(list)
    for change in changes:
        alike[change.slot, change.before, change.value].append(change.against)
    return sum(max(row) + _AGAIN * (sum(row) - max(row)) for row in alike.values())


def _doubt(share: float | None, most: float) -> float:
    """The logarithm of how much likelier it is than all else; the most where it was not weighed."""
    return most if share is None or share >= 1 else min(most, -log(1 - share))


def to_measure(draft: Draft, measure: str, sign: int = 1) -> Changes:
    before = draft.frame.measure
    if before == measure:
        return []
    beside = draft.rule in _BESIDE and draft.frame.at is not None and not draft.frame.weak
    doubt = _doubt(draft.what, _MOST_WORDED) + _SURE * beside
    return [Change(draft, "measure", before, measure, doubt, sign)]


def to_sides(draft: Draft, reporter: str | None, partner: str | None) -> Changes:
    return [*to_side(draft, "reporter", reporter), *to_side(draft, "partner", partner)]


def to_side(draft: Draft, side: str, area: str | None) -> Changes:
    before: str | None = getattr(draft.frame, side)
    if before == area:
        return []
    named = draft.frame.at is not None and said_of(before) and not (isinstance(before, Told) and before.assumed)
    worded = _doubt(draft.whose, _MOST_WORDED) / 2
    with_all = before == WORLD and draft.own is not None and draft.own.all_partners
    return [Change(draft, side, before, area, (_NAMED if named else _GUESSED) + worded + _SURE * with_all)]


def to_period(draft: Draft, period: Period) -> Changes:
    before = draft.time.period
    if before == period:
        return []
    return [Change(draft, "period", before, period, _doubt(draft.when, _MOST) + _SURE * draft.time.explicit)]


def to_base(draft: Draft, base: Period) -> Changes:
    before = draft.time.base
    if before == base:
        return []
    said = before is not None and before.said is not None
    return [Change(draft, "base", before, base, _SAID_BASE if said else _TAKEN_BASE)]


def of_one_time(drafts: Sequence[Draft], period: Period) -> Changes:
    return [change for draft in drafts for change in to_period(draft, period)]
