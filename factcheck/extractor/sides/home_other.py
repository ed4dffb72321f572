"""The one other area that an article may be about beside its home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from factcheck.extractor.areas.members import is_member, is_nested
from factcheck.extractor.areas.outside import is_outside

_FEWEST = 4
_MOST, _MANY = 0.55, 0.45
"""So much of what is counted for other areas makes one of them the other that an article is about, or may do so."""
_SELDOM = 2
"""A group is named seldom where the one member beside it is named so many times as often."""


def other_of(counts: Counter[str], home: str | None, within: Collection[str] = ()) -> tuple[str | None, bool]:
    """The one other area that an article of `home` may be about as well, and whether that is likely.

    None where there are many.

    Args:
        counts: how often it names each.
        home: whose economy it is about.
        within: the country that the home is a region of, with which it does not trade.
    """
    others = Counter({code: number for code, number in counts.items() if code not in (home, "world", *within)})
    others = Counter({c: number for c, number in others.items() if not (is_member(c, home) or is_nested(home, c))})
    if not others:
        return None, False
    if group := _whole_of(others):
        return group, True
    other, number = others.most_common(1)[0]
    named = _rivals(other, others).total()
    mostly = number >= _MOST * others.total()
    least = _MANY if home and home.isupper() else _MOST
    fewest = _FEWEST if len(others) > 1 or (home and home.isupper()) else 0
    return (other if number >= max(least * named, fewest) else None), mostly


def _whole_of(others: Counter[str]) -> str | None:
    """The group whose members are all others that an article names beside it, where there are some.

    Not where it only tells what one that is named much more often is a member of: "the two Mercosur partners", "within
    the Mercosur only Brazil bought more".
    """
    groups = [code for code in others if not code.isupper() and not is_outside(code)]
    members = [code for code in others if code not in groups]
    one = groups[0] if len(groups) == 1 and members else None
    most = max((others[code] for code in members), default=0)
    if one and most > _SELDOM * others[one] and most >= _MOST * others.total():
        return None
    return one if all(is_member(code, one) for code in members) else None


def _rivals(other: str, others: Counter[str]) -> Counter[str]:
    """What is counted of those that may be the other instead: its members are none of a group, unless all else is."""
    if other.isupper() or any(map(is_outside, others)):
        return others
    return Counter({code: number for code, number in others.items() if not code.isupper()})
