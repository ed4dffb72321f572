"""Which countries belong to a group, and when, and which lie in a part of the world: `reference_data/groups/`."""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import lru_cache
from itertools import islice

from factcheck.domain.period import Period
from factcheck.resources import reference_data

_CODE = re.compile("[A-Z]{3}")
"""The code of a country, which has no members."""


@lru_cache
def _rows() -> dict[str, list[list[str]]]:
    """Each group's rows: a member, and the first and the last day of its membership."""
    rows: dict[str, list[list[str]]] = {}
    with (reference_data() / "groups" / "groups.csv").open(encoding="utf-8", newline="") as file:
        for group, *membership in islice(csv.reader(file), 1, None):
            rows.setdefault(group, []).append(membership)
    return rows


@lru_cache
def _memberships(group: str) -> list[tuple[str, Period]]:
    """The group's members with the days of their membership."""
    return [
        (member, Period(_day(first, date.min), _day(last, date.max)))
        for member, first, last, *_ in _rows().get(group, ())
    ]


def _day(text: str, unknown: date) -> date:
    return date.fromisoformat(text) if text else unknown


def members(group: str, on: Period | None = None) -> frozenset[str]:
    """The countries (ISO alpha-3) that belong to `group` on the last day of `on`, as statistics of a period count them.

    Without `on`, those that belong to it now: whose membership has no end. Empty where the group's members are not
    known, or are not agreed on (see `models/en/groups.yaml`).
    """
    return _members_on(group, on.end if on else date.max)


@lru_cache(maxsize=1024)
def _members_on(group: str, day: date) -> frozenset[str]:
    if _CODE.fullmatch(group):
        return frozenset()
    return frozenset(member for member, days in _memberships(group) if days.start <= day <= days.end)


def lies_in(country: str, part: str) -> bool:
    """Whether the country (ISO alpha-3) lies in a part of the world that is no group: its trade is one of that part's.

    Nothing may be added up over such a part, as no list of it is complete.
    """
    return country in _parts().get(part, frozenset())


@lru_cache
def _parts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    with (reference_data() / "groups" / "parts.csv").open(encoding="utf-8", newline="") as file:
        for part, country, *_ in islice(csv.reader(file), 1, None):
            found.setdefault(part, set()).add(country)
    return {part: frozenset(countries) for part, countries in found.items()}
