"""What the readings share. A reading says which period a shape of `period_shapes.yaml` names, given the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.part_of_year import months_of_year
from factcheck.resources import vocabulary

Found = re.Match[str]
Reading = Callable[[Found, Clock], list[PeriodMention]]
READINGS: dict[str, Reading] = {}


def reads(*shapes: str) -> Callable[[Reading], Reading]:
    """Register a reading for the shapes of these names."""

    def register(reading: Reading) -> Reading:
        READINGS.update(dict.fromkeys(shapes, reading))
        return reading

    return register


def one(
    found: Found, period: Period | None, start: str | int = 0, relative: str | None = None, base: bool = False
) -> list[PeriodMention]:
    """One mention from the beginning of group `start` to the end of the match."""
    return [PeriodMention(found.start(start), found.end(), period, relative, base)]


def group(found: Found, name: str) -> str | None:
    """What the group of that name matched; None where the shape has no such group."""
    return found[name] if name in found.re.groupindex else None


def reference(found: Found) -> str | None:
    """The words that name the year: "2023", "last year", "the fiscal year"."""
    return group(found, "ref") or group(found, "ref_mark")


def whole_number(word: str) -> int:
    """The number that digits or a word of `periods.yaml` stand for."""
    word = " ".join(word.lower().split())
    return int(word) if word.isdigit() else int(vocabulary("periods")["numbers"][word])


def month_of(name: str) -> int:
    """The month's number, 1 to 12."""
    words = vocabulary("periods")
    return int({**words["months"], **words["short_months"]}[name.rstrip(".").capitalize()])


def year_of(found: Found, name: str = "year") -> int | None:
    """The year in that group; two digits are of this century."""
    digits = re.sub(r"\D", "", group(found, name) or "")
    return None if not digits else int(digits) + (2000 if len(digits) == 2 else 0)


def day_of(year: int, month: int, day: str) -> date:
    """The day of the month, its last where it has not so many days."""
    number = int(re.sub(r"\D", "", day))
    return min(date(year, month, 1) + timedelta(days=number - 1), Period.month(year, month).end)


def first_of(found: Found, clock: Clock, months: int) -> Period | None:
    """The first so many months of the year that the shape names."""
    if not 1 <= months <= 12:
        return None
    return months_of_year(reference(found), 1, months, clock)
