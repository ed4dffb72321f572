"""The year of parts of a year that a text names without it, told by the year that they are compared with."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import find_periods
from factcheck.extractor.periods.calendars import Calendars

_YEAR = 12


def year_behind(docs: Sequence[Doc], home: str | None, calendars: Calendars) -> Period | None:
    """The year after the last that parts of a year are compared with, up to its last month but one, where no later year
    is named: a month behind that, January is not yet that of the next.

    "In January-May exports rose to $3bn against $2bn in the same months of 2018" tells of 2019, in a text of no date.
    """
    told = [(doc._.text, one) for doc in docs for one in find_periods(doc._.text, None, None, home, calendars)]
    if not any(one.period is None and one.relative is None for _, one in told):
        return None
    compared = [one.period.end.year for text, one in told if one.period and _is_of_a_part(text, one)]
    named = [one.period.end.year for _, one in told if one.period]
    if not compared or max(named) > max(compared):
        return None
    year = max(compared) + 1
    return Period.months(year, 1, year, _YEAR - 1)


def _is_of_a_part(text: str, one: PeriodMention) -> bool:
    """Whether a part of a year is compared with that of another: "the same period of 2018", not "2018"."""
    part = one.period is not None and (one.period.whole_months or _YEAR) < _YEAR
    return one.base and one.relative is None and (part or not text[one.start : one.end].isdigit())
