"""The countries around one, and those left of a group: "states bordering Chad" and "the rest of Asia" are others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extractor.mentions import AreaMention
from factcheck.resources import vocabulary

_AROUND = "neighboring countries"
_NEAR = 40
"""Within how many characters before the name they are called so."""
_REST = re.compile(r"\brest of (?:the )?\Z")


def with_those_around(mentions: Sequence[AreaMention], line: str) -> list[AreaMention]:
    """The mentions; a country that others are said to lie around as these others, the rest of a group as a group."""
    told = {"name": _around, "group": _left_of}
    return [told[mention.form](mention, line) if mention.form in told else mention for mention in mentions]


def _left_of(mention: AreaMention, line: str) -> AreaMention:
    before = _REST.search(line, max(0, mention.start - _NEAR), mention.start)
    rest = tuple(f"rest of {code}" for code in mention.codes)
    return replace(mention, start=before.start(), codes=rest) if before else mention


def _around(mention: AreaMention, line: str) -> AreaMention:
    before = _lying_around().search(line, max(0, mention.start - _NEAR), mention.start)
    return AreaMention(before.start(), mention.end, (_AROUND,), "group") if before else mention


@cache
def _lying_around() -> re.Pattern[str]:
    nouns, around = ("|".join(vocabulary("areas")[words]) for words in ("countries", "around"))
    return re.compile(rf"\b(?:{nouns}) (?:{around}) (?:the )?\Z")
