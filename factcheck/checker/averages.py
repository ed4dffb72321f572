"""Averages over the months or days of a period: of what sum they are one, and words that make a figure one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.checker.keys import Topic, topic
from factcheck.checker.statements import Statements, once
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

_PACES = {"daily": 0, "monthly": 1, "quarterly": 3}
"""How many months each of what is averaged has, none for days."""
_PER_DAY = " per day"
"""How the units end of what is told by the day: barrels per day."""
_LEVEL = Kind.LEVEL
_BEFORE, _AFTER = 60, 20
"""How many characters before and behind a number may call it an average."""


@dataclass(frozen=True, slots=True)
class Average:
    """A level that is the average of a period's months, days or quarters, and the sum that so many of them make."""

    claim: Claim
    total: Topic
    count: Decimal
    unit: str | None
    """That of the sum: barrels, of so many barrels per day."""


def average_of(claim: Claim) -> Average | None:
    """The claim as an average, as its measure says (``other:monthly exports``) or its unit; None where it is none.

    None too where the period is not told or is not made of whole months or quarters.
    """
    if claim.kind is not _LEVEL:
        return None
    pace, _, measure = claim.series.measure.removeprefix("other:").partition(" ")
    if (claim.quantity.unit or "").endswith(_PER_DAY):
        pace, measure = "daily", claim.series.measure
    period = claim.series.period
    if pace not in _PACES or period is None:
        return None
    months, days = period.whole_months, (period.end - period.start).days + 1
    count = Decimal(days) if pace == "daily" else Decimal(months or 0) / _PACES[pace]
    if count < 1 or count != count.to_integral_value():
        return None
    unit = (claim.quantity.unit or "").removesuffix(_PER_DAY)
    return Average(claim, topic(replace(claim.series, measure=measure)), count, unit or None)


def counts_every_day(statements: Statements, average: Average) -> bool:
    """Whether the average is one over all days of its period; not where the article speaks of working days."""
    claim = average.claim
    daily = claim.series.measure.startswith("other:daily ") or claim.quantity.unit != average.unit
    return not daily or not statements.wording.says("working_days")


def is_average(statements: Statements, claim: Claim) -> bool:
    """Whether the words beside a figure call it an average and not the sum; never where they are not known."""
    if not _tells_averages(statements):
        return False
    before = statements.wording.before(claim)[-_BEFORE:].rpartition(". ")[2]
    after = statements.wording.after(claim)[:_AFTER]
    return bool(_words().search(f"{before} # {after}"))


@once
def _tells_averages(statements: Statements) -> bool:
    """Whether the article has such words at all, which most have not."""
    return statements.wording.has_any(vocabulary("wording")["averages"])


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['averages'])})\b")
