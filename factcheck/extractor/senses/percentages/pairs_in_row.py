"""A percentage that opens a pair as the one before did: "60 percent of it, up 5 percent, and imports 40, down 2"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way

_CLOSE = 4
"""The words between the two of a pair at most."""
_MARKS = frozenset({",", "(", ";"})


def as_first_of_pair(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """The sense that the first of the pair before has, where the number and the next one are a pair told like it."""
    percentages = [place for place, number in scene.numbers if number.form is Form.PERCENT]
    here = percentages.index(at) if at in percentages else 0
    match percentages[max(0, here - 2) : here + 2]:
        case [first, second, this, behind] if this == at and found[first].kind is not found[second].kind:
            alike = _are_alike(_led(scene, first, second), _led(scene, at, behind))
        case _:
            return None
    if not alike:
        return None
    return replace(found[first], base=False, sure=False, word=None, rule="as the first of the pair before it")


def _led(scene: Scene, one: int, other: int) -> list[Token]:
    """The words that lead from the first of a pair to the second, from the mark on that parts the two."""
    return list(dropwhile(lambda token: token.text not in _MARKS, scene.tokens[one + 1 : other][:_CLOSE]))


def _are_alike(one: list[Token], other: list[Token]) -> bool:
    """Whether the words that lead from the first to the second are of the same kind in both pairs."""
    if not (one and other):
        return False
    moves = [any(way(token) for token in row) for row in (one, other)]
    return all(moves) or [token.text for token in one] == [token.text for token in other]
