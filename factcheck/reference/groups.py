"""Which countries belong to a group, and when: `reference_data/groups/groups.csv`."""

from __future__ import annotations

import csv
from datetime import date
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.resources import reference_data


@lru_cache
def _memberships() -> dict[str, list[tuple[str, Period]]]:
    """Each group's members with the days of their membership."""
    memberships: dict[str, list[tuple[str, Period]]] = {}
    with (reference_data() / "groups" / "groups.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first = date.fromisoformat(row["from"]) if row["from"] else date.min
            last = date.fromisoformat(row["until"]) if row["until"] else date.max
            memberships.setdefault(row["group"], []).append((row["member"], Period(first, last)))
    return memberships


def members(group: str, on: Period | None = None) -> frozenset[str]:
    """The countries (ISO alpha-3) that belong to `group` on the last day of `on`, as statistics of a period count them.

    Without `on`, those that belong to it now: whose membership has no end. Empty where the group's members are not
    known, or are not agreed on (see `models/en/groups.yaml`).
    """
    day = Period.day(on.end if on else date.max)
    return frozenset(member for member, days in _memberships().get(group, ()) if days.contains(day))
