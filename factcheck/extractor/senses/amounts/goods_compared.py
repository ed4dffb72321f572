"""Goods behind an amount that are compared behind them: "3 tonnes of green tea fewer than in 2012"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.way import Way, way
from factcheck.resources import word_set

_GOODS = 5
"""How many tokens goods behind a number have at most, with what leads to them and what compares them."""


def behind_goods(scene: Scene, start: int) -> int:
    """The direction of what compares the goods that the number counts: "3 tonnes of green tea fewer than in 2012"."""
    row = scene.tokens[start + 1 : start + _GOODS]
    if [token.text for token in scene.tokens[start : start + 1]] != ["of"]:
        return _behind_counted(scene, start)
    behind = list(dropwhile(lambda token: token.pos in ("NN", "NNS", "NNP", "JJ"), row))
    if not behind or len(behind) == len(row):
        return 0
    word = behind[0]
    more, less = word.text in word_set("directions", "more"), word.text in word_set("directions", "less")
    compared = word.pos == "JJR" and any(token.has("than") for token in scene.after(start, 2 * _GOODS))
    return Way(1 if more else -1, word) if more or less else compared and way(word)


def _behind_counted(scene: Scene, start: int) -> int:
    """The same where what is counted stands right behind the number: "that is 5,000 people fewer"."""
    row = scene.tokens[start : start + 3]
    if len(row) < 2 or row[0].mention or row[0].pos != "NNS":
        return 0
    fewer, more = row[1].text == "fewer", row[1].text == "more"
    ends = len(row) < 3 or row[2].text in (",", ".", ";") or row[2].has("than")
    return Way(1 if more else -1, row[1]) if (more or fewer) and ends else 0
