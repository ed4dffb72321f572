"""Who is in a group of countries: a member trades with whom its group trades, and not with the group."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.extractor.told import like
from factcheck.groups import lies_in, members

REST = "rest of "
"""How the name begins of a group without those named beside it: "rest of asia"."""


def is_member(area: str | None, group: str | None) -> bool:
    """Whether the country is in the group today, or lies in the part of the world."""
    return area is not None and group is not None and (area in members(group) or lies_in(area, group))


def unless_all(rest: str, of: str, named: Collection[str]) -> str:
    """The rest of a group as the group itself where it is one of its members that trades with it, and no other is
    `named` beside: the rest of Africa, as Kenya sees it, is Africa.
    """
    group = rest.removeprefix(REST)
    others = [code for code in named if code != of and is_member(code, group)]
    return like(group, rest) if group != rest and is_member(of, group) and not others else rest


def is_nested(one: str | None, other: str | None) -> bool:
    """Whether one of two groups is told by its name to be a part of the other: East Africa of Africa."""
    if one is None or other is None or one.isupper() or other.isupper():
        return False
    return one.endswith(f" {other}") or other.endswith(f" {one}")
