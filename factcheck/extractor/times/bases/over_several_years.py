"""Over what years a mean change is: "rose from $2bn in 2019 to $3bn in 2023, an annual growth rate of 14 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.senses.yearly import is_told_by_the_year
from factcheck.extractor.weighing.readings import Reading


def measure_over_years(readings: Sequence[Reading]) -> None:
    """Measure a change that is told by the year from the level that its sentence tells it to have begun at."""
    for reading in readings:
        for draft in reading.told:
            if draft.sense.kind is Kind.CHANGE and is_told_by_the_year(reading.scene, draft.at):
                begun = _begun(reading.told, draft)
                draft.time = replace(draft.time, base=begun) if begun else draft.time


def _begun(told: Sequence[Draft], change: Draft) -> Period | None:
    """The time, more than a year before the one that the change leads to, of the level that it leads from."""
    now = change.time.period
    levels = (one for one in told if one.sense.kind is Kind.LEVEL and one.frame.measure == change.frame.measure)
    times = [one.time.period for one in levels if one.sense.base and one.time.period]
    return next((then for then in times if now and now.start.year - then.start.year > 1), None)
