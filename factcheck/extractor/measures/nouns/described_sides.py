"""A side that a common noun describes before its name: "trade with the northern neighbour, Peru"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_WORDS = 3
"""How many words may stand before the noun: "its most important partner"."""


def named_behind(tokens: Sequence[Token], place: int) -> int | None:
    """Where the country is named that the noun phrase at `place` describes, in apposition or right behind."""
    noun = next((at for at in range(place, min(place + _WORDS, len(tokens))) if _describes(tokens[at])), None)
    if noun is None or any(not _leads(token) for token in tokens[place:noun]):
        return None
    at = noun + 1 + any(token.text == "," for token in tokens[noun + 1 : noun + 2])
    area = tokens[at].area if at < len(tokens) else None
    closed = all(not token.area for token in tokens[at + 1 : at + 2])
    return at if area and closed and area.codes[0].isupper() and area.form == "name" and not area.possessive else None


def _describes(token: Token) -> bool:
    """Whether the word is what one country is to another."""
    part = token.measure is not None and token.measure.part
    return token.has("neighbour") or part or token.text in word_set("areas", "anaphora", "of_another")


def _leads(token: Token) -> bool:
    return token.is_rank or (token.mention is None and token.pos in ("DT", "JJ", "JJS", "RB", "RBS", "PRP$"))
