"""Who is in a group of countries: a member trades with whom its group trades, and not with the group."""

from __future__ import annotations

from factcheck.groups import members


def is_member(area: str | None, group: str | None) -> bool:
    """Whether the country is in the group today; of groups that no list tells the members of, none is."""
    return area is not None and group is not None and area in members(group)
