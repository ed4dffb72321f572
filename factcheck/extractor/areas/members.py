"""Who is in a group of countries: a member trades with whom its group trades, and not with the group."""

from __future__ import annotations

from functools import lru_cache

from factcheck.groups import members
from factcheck.resources import vocabulary


def is_member(area: str | None, group: str | None) -> bool:
    """Whether the country is in the group today, or lies in the part of the world."""
    return area is not None and group is not None and (area in members(group) or area in _within(group))


@lru_cache
def _within(part: str) -> frozenset[str]:
    return frozenset(vocabulary("areas")["within"].get(part, ()))
