"""Figures of a year before that stand beside an aim: "against a target of $3bn and a deficit of $4bn a year ago"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.cues import is_filler
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_REACH = 6
_EARLIER = "year_earlier"


def was_so_before(scene: Scene, at: int) -> bool:
    """Whether right behind the number it is told in which earlier time there was so much."""
    if not _is_joined(scene, at):
        return False
    for token in scene.after(at, _REACH):
        if token.period:
            return token.period.base or token.period.relative == _EARLIER or _is_same_of_year(token)
        if not _leads_on(token):
            return False
    return False


def _is_same_of_year(token: Token) -> bool:
    """Whether the time is called the same as one told of, and of which year: "the corresponding period in 2022"."""
    words = token.text.split()
    return words[-1].isdigit() and not word_set("periods", "same").isdisjoint(words)


def _is_joined(scene: Scene, at: int) -> bool:
    """Whether "and" parts it from the aim: not so "aims at 5 percent more than last year"."""
    before = takewhile(lambda token: not (token.number or token.has("target")), reversed(scene.tokens[:at]))
    return any(token.has("and") for token in before)


def _leads_on(token: Token) -> bool:
    """Whether it only leads from the number to the time: "recorded in", "in the", "from"."""
    return (
        is_filler(token.text) or token.pos in ("IN", "VBN", "VBD", "DT") or token.has("preposition", "from", "against")
    )
