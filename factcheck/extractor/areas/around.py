"""The countries around one, and those left of a group: "states bordering Chad" and "the rest of Asia" are others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extractor.areas.members import REST
from factcheck.extractor.mentions import AreaMention
from factcheck.resources import vocabulary, word_shape

_AROUND = "neighboring countries"
_BORDERS = word_shape("around", "borders")
_NEAR = 40
"""Within how many characters before the name they are called so."""
_LEFT = re.compile(rf"\b{REST}(?:the )?\Z")


def with_those_around(mentions: Sequence[AreaMention], line: str) -> list[AreaMention]:
    """The mentions; a country that others are said to lie around as these others, the rest of a group as a group."""
    told = {"name": _around, "group": _left_of}
    return [told[mention.form](mention, line) if mention.form in told else mention for mention in mentions]


def _left_of(mention: AreaMention, line: str) -> AreaMention:
    before = _LEFT.search(line, max(0, mention.start - _NEAR), mention.start)
    rest = tuple(f"{REST}{code}" for code in mention.codes)
    return replace(mention, start=before.start(), codes=rest) if before else mention


def _around(mention: AreaMention, line: str) -> AreaMention:
    start = max(0, mention.start - _NEAR)
    if before := _lying_around().search(line, start, mention.start):
        return AreaMention(before.start(), mention.end, (_AROUND,), "group")
    before, behind = _lying_along().search(line, start, mention.start), _BORDERS.match(line, mention.end)
    return AreaMention(before.start(), behind.end(), (_AROUND,), "group") if before and behind else mention


@cache
def _lying_along() -> re.Pattern[str]:
    """Before whose borders they lie on: "the states on Chad's borders"."""
    return re.compile(rf"\b(?:{'|'.join(vocabulary('areas')['countries'])}) (?:on|along) \Z")


@cache
def _lying_around() -> re.Pattern[str]:
    nouns, around = ("|".join(vocabulary("areas")[words]) for words in ("countries", "around"))
    return re.compile(rf"\b(?:{nouns}) (?:{around}) (?:the )?\Z")
