"""What debt and reserves are measured from: all of one moment from where the words measure the first of them.

"Debt was 5% above its level at the end of 2020. Abroad, the state owed 3% more."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.times.bases.bases_going_on import is_named

_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS)


def keep_bases_of_stocks(sentences: Sequence[Sequence[Draft]]) -> None:
    """Measure a change of a stock that names no base from where the words measure the last one of the same moment."""
    told: dict[tuple[str, str | None, Period], Period] = {}
    for draft in (draft for drafts in sentences for draft in drafts):
        frame, now, base = draft.frame, draft.time.period, draft.time.base
        if not frame.stock or draft.sense.kind not in _CHANGES or now is None or base is None:
            continue
        key = str(frame.measure), frame.reporter, now
        if is_named(draft):
            told[key] = base
        elif base == year_before(now) and key in told:
            draft.time = replace(draft.time, base=told[key])
