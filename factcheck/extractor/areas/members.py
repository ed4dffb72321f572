"""Who is in a group of countries: a member trades with whom its group trades, and not with the group."""

from __future__ import annotations

from factcheck.groups import lies_in, members


def is_member(area: str | None, group: str | None) -> bool:
    """Whether the country is in the group today, or lies in the part of the world."""
    return area is not None and group is not None and (area in members(group) or lies_in(area, group))
