"""Amounts that a row goes on with are moves as its first one is: "tea shed $8m, or 15%, rice $9m (6%)"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

RULE = "a move, as the one that the row opens with"
_NEAR = 3
"""Within how many tokens behind a move it is told again in percent: "$8m, or 15%"."""
_ROW = 16
"""How many tokens the name of what moved next may have, with what leads to it."""
_STANDING = ("be", "level_verb", "share_verb")


def moves_going_on(scene: Scene, found: dict[int, Sense]) -> dict[int, Sense]:
    """`found` with each amount that is told again by a change as a move, where the one before it in the row is one."""
    told, row = dict(found), _moves(scene, found)
    for (first, _), (second, percent) in pairwise(row):
        goes_on = told[first].kind is Kind.CHANGE_ABS and told[second].kind is Kind.LEVEL and not told[second].base
        if goes_on and second - first <= _ROW + _NEAR and not _stands(scene, first, second):
            way = told[percent].direction or told[first].direction
            told[second] = replace(told[second], kind=Kind.CHANGE_ABS, direction=way, rule=RULE, word=None)
    return told


def _moves(scene: Scene, found: dict[int, Sense]) -> list[tuple[int, int]]:
    """Each amount with the change in percent that stands right behind it."""
    places = list(found)
    return [
        (amount, percent)
        for amount, percent in pairwise(places)
        if percent - amount <= _NEAR
        and found[percent].kind is Kind.CHANGE
        and (number := scene.tokens[amount].number) is not None
        and number.form is Form.AMOUNT
    ]


def _stands(scene: Scene, first: int, second: int) -> bool:
    """Whether words between say what the second stood at or came to, and not by how much it moved."""
    between = scene.tokens[first + _NEAR : second]
    return any(token.has(*_STANDING) or token.text in ("to", "at", "of", "from", ";") for token in between[-2:])
