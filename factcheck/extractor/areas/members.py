"""Who is in a group of countries: a member trades with whom its group trades, and not with the group."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from factcheck.resources import reference_data


def is_member(area: str | None, group: str | None) -> bool:
    """Whether the country is in the group today; of groups that no list tells the members of, none is."""
    return area is not None and group is not None and area in _members().get(group, ())


@lru_cache(maxsize=1)
def _members() -> Mapping[str, frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    with (reference_data() / "groups" / "groups.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["until"]:
                members[row["group"]].add(row["member"])
    return {group: frozenset(countries) for group, countries in members.items()}
