"""A paragraph that names no time between two that tell of the same one is told of that time too.

Of several such in a row that is not so: on our own articles more of them go back to what the article is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.readings import Reading

BETWEEN = "the time of the paragraphs before and behind"
"""The rule that gave a paragraph the time of those around it."""


def tell_times_between(readings: Sequence[Reading]) -> None:
    """Give the figures of such a paragraph that time, and the changes among them bases as long before it as theirs."""
    last: Period | None = None
    silent: list[list[Draft]] = []
    for paragraph in told_paragraphs(readings):
        named = _named(paragraph)
        if not named and not any(reading.scene.periods for reading in paragraph):
            silent.append([draft for reading in paragraph for draft in reading.told])
            continue
        if named and named[0] == last and len(silent) == 1:
            for draft in silent[0]:
                _tell(draft, last)
        last, silent = named[-1] if named else None, []


def told_paragraphs(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The sentences paragraph by paragraph, those without a figure left out."""
    found: list[list[Reading]] = []
    for reading in readings:
        if not found or reading.context.before is None:
            found.append([])
        found[-1].append(reading)
    return [paragraph for paragraph in found if any(reading.told for reading in paragraph)]


def _named(paragraph: Sequence[Reading]) -> list[Period]:
    """The times that the paragraph names for figures of its own, in order."""
    times = (draft.time for reading in paragraph for draft in reading.told)
    return [time.period for time in times if time.explicit and time.period]


def _tell(draft: Draft, period: Period) -> None:
    """Change the time of the figure, unless the other is as long and earlier, as what it is compared with is."""
    time = draft.time
    if time.period is None or time.explicit or time.period == period:
        return
    if period < time.period and period.whole_months == time.period.whole_months:
        return
    base = period.years_later(time.base.start.year - time.period.start.year) if time.base else None
    draft.time = replace(time, period=period, base=base, rule=BETWEEN)
