"""The countries around a country: "exports to the states bordering Chad" are no exports to Chad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extractor.mentions import AreaMention
from factcheck.resources import vocabulary

_AROUND = "neighboring countries"
_NEAR = 40
"""Within how many characters before the name they are called so."""


def with_those_around(mentions: Sequence[AreaMention], line: str) -> list[AreaMention]:
    """The mentions; a country that others are said to lie around as these others, a group."""
    return [_around(mention, line) if mention.form == "name" else mention for mention in mentions]


def _around(mention: AreaMention, line: str) -> AreaMention:
    before = _lying_around().search(line, max(0, mention.start - _NEAR), mention.start)
    return AreaMention(before.start(), mention.end, (_AROUND,), "group") if before else mention


@cache
def _lying_around() -> re.Pattern[str]:
    nouns, around = ("|".join(vocabulary("areas")[words]) for words in ("countries", "around"))
    return re.compile(rf"\b(?:{nouns}) (?:{around}) (?:the )?\Z")
