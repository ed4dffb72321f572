"""Changes told in pairs, on the month and on the year: the next pair is measured so without a word.

"Cars: plus 4 percent on the month, minus 6 on the year. Ships: plus 2 and minus 3."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.bases.two_bases import LENGTHS, is_of_one_thing
from factcheck.extractor.times.bases.unsaid_bases import step_between
from factcheck.extractor.times.told_periods import COMPARED

_BESIDE = 4
"""Within how many tokens the second of such a pair stands behind the first."""


def tell_bases_in_step(scene: Scene, made: Sequence[Draft], context: Context) -> None:
    """Measure two changes that name no base as the last two that did, and keep how these were measured."""
    changes = [draft for draft in made if draft.sense.kind is Kind.CHANGE]
    for one, other in pairwise(changes):
        if not is_of_one_thing(one, other, scene):
            continue
        steps = _step(one), _step(other)
        if None not in steps and steps[0] != steps[1]:
            context.bases_told = steps
        elif context.bases_told and _says_nothing(one) and _says_nothing(other) and other.at - one.at <= _BESIDE:
            for draft, step in zip((one, other), context.bases_told, strict=True):
                _measure(draft, step)


def tell_bases_of_the_same_month(made: Sequence[Draft]) -> None:
    """Measure a change of another month from that of the year which the words name for the one before.

    "January's exports were 6 percent above the January of last year, February's 9 percent." So it is with the month
    before: "in May they rose 3 percent from April, in June they fell 2 percent".
    """
    changes = [draft for draft in made if draft.sense.kind in COMPARED]
    _measure_step_by_step(changes)
    for one, other in pairwise(changes):
        first, second, base = one.time.period, other.time.period, one.time.base
        if not (first and second and base and base.said) or other.time.base != base or first == second:
            continue
        years = first.start.year - base.start.year
        if years and base == first.years_later(-years) and first.whole_months == second.whole_months in LENGTHS:
            other.time = replace(other.time, base=second.years_later(-years))


def _measure_step_by_step(changes: Sequence[Draft]) -> None:
    """Measure each change from the month before its own where the first is, and the others seem to be from the same."""
    first = changes[0].time if changes else None
    if first is None or first.period is None or first.base is None or first.base != first.period.just_before():
        return
    for draft in changes[1:]:
        own, base = draft.time.period, draft.time.base
        later = own is not None and first.period.end < own.start and own.whole_months == first.period.whole_months
        if own is not None and later and base == first.base and base.said:
            draft.time = replace(draft.time, base=replace(own.just_before(), said=base.said))


def _step(draft: Draft) -> str | None:
    return step_between(draft.time.base, draft.time.period) if not _says_nothing(draft) else None


def _says_nothing(draft: Draft) -> bool:
    return draft.time.base is not None and draft.time.base.said is None and draft.time.comparison is None


def _measure(draft: Draft, step: str | None) -> None:
    period = draft.time.period
    if period is not None and period.whole_months in LENGTHS:
        base = period.just_before() if step == "previous" else year_before(period)
        draft.time = replace(draft.time, base=base)
