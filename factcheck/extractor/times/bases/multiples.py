"""Multiples of something else, which have no base in time: "three times larger than sales to Peru"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from factcheck.domain.period import Period
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BEHIND = 8
"""Within how many tokens behind a multiple stands what it is one of."""
_TWO = 2
_ENDS = word_set("small_words", "shared", "clause_ends_at")


def is_of_another(scene: Scene, at: int) -> bool:
    """Whether the words behind the multiple at `at` name what it is a multiple of, and no time."""
    row = _behind(scene, at)
    if scene.tokens[at].pos[:2] != "VB" and _is_of_its(row):
        return not any(token.period for token in row)
    if _is_of_level(row) or _stands_for_flow(row):
        return any(token.area for token in row) and not any(token.period for token in row)
    lead = next((place for place in range(len(row)) if _leads(row, place)), None)
    if lead is None:
        return False
    named = list(takewhile(lambda token: not (token.period or token.number), row[lead + 1 :]))
    others = word_set("measures", "standing_for_flows")
    return any(token.measure or token.area or token.text in others for token in named)


def _leads(row: Sequence[Token], place: int) -> bool:
    """Whether it leads to what the multiple is one of: not the first "as" of "twice as much was sold as in 2021"."""
    opens = row[place].text == "as" and any(t.text in _degrees() for t in row[place + 1 : place + 2])
    return row[place].text in word_set("measures", "multiple_of") and not opens


def _degrees() -> frozenset[str]:
    return word_set("measures", "ratios", "as_much")


def _behind(scene: Scene, at: int) -> list[Token]:
    return list(takewhile(lambda token: token.text not in _ENDS, scene.after(at, _BEHIND)))


def _is_of_level(row: Sequence[Token]) -> bool:
    """Whether an amount follows that it is a multiple of: "twice the $3bn that it sold to Peru"."""
    led = list(dropwhile(lambda token: token.text in ("of", "of the", "the"), row[:_TWO]))
    return any(token.number for token in led[:1])


def _is_of_then(row: Sequence[Token]) -> bool:
    """Whether the same of a time follows: "half of the 2013 harvest"."""
    led = list(dropwhile(lambda token: token.text in ("of", "of the", "the"), row))
    return len(led) > 1 and led[0].period is not None and led[1].measure is not None


def _is_what_it_was(row: Sequence[Token]) -> bool:
    """Whether what the same was at another time follows: "a fourth of what it had been in 2013"."""
    return any(token.text == "what" for token in row[:_TWO])


def _is_of_its(row: Sequence[Token]) -> bool:
    """Whether the other flow follows: "three times its imports"."""
    return len(row) > 1 and row[0].text in ("its", "their") and row[1].measure is not None


def _stands_for_flow(row: Sequence[Token]) -> bool:
    """Whether a word follows that stands for the flow: "twice those to Peru"."""
    return any(token.text in word_set("measures", "standing_for_flows") for token in row[:1])


def time_of_level(scene: Scene, at: int) -> Period | None:
    """When the amount was that the number at `at` is a multiple of: "twice the $3bn exported in 2013".

    It may be named by its time: "half of the 2013 harvest".
    """
    row = _behind(scene, at)
    if not (_is_of_level(row) or _is_what_it_was(row) or _is_of_then(row)):
        return None
    told = next((token.period for token in row if token.period), None)
    return told.period if told and not told.relative else None
