"""Members of a group that a bracket behind its name lists: "NAFTA (the US, Canada and Mexico)" names one area."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extractor.mentions import AreaMention
from factcheck.groups import members

_BRACKET = re.compile(r"\s?\(([^()\d]*)\)")
_SEVERAL = 2


def without_glosses(mentions: Sequence[AreaMention], line: str) -> list[AreaMention]:
    """The mentions without the members that are only told to make up the group before the bracket."""
    listed = [place for mention in mentions if mention.form == "group" for place in _listed(mention, mentions, line)]
    return [mention for place, mention in enumerate(mentions) if place not in listed]


def _listed(group: AreaMention, mentions: Sequence[AreaMention], line: str) -> list[int]:
    bracket = _BRACKET.match(line, group.end)
    if bracket is None:
        return []
    inside = [place for place, one in enumerate(mentions) if bracket.start() < one.start < bracket.end()]
    named = {code for place in inside for code in mentions[place].codes}
    whole = members(group.codes[0])
    return inside if named <= whole and len(named) >= max(_SEVERAL, len(whole) / 2) else []
