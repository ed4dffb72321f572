"""How far apart what two say of the same is, which states nothing of an economy: "the two figures differ by $3bn"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_NEAR = 12
"""Within how many words before a number it says that what is told of differs."""
_BETWEEN = 5
"""Within how many words of a difference it says between what: "the difference in the two countries' data"."""


def discrepancy(scene: Scene, at: int) -> Token | None:
    """The word that makes the number at `at` what figures are apart by."""
    if all(scene.last_words.isdisjoint(_words(name)) for name in ("apart_by", "differing", "differences")):
        return None
    first = max(scene.clause(at)[0], at - _NEAR)
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if token.number is not None and token.number.quantity.unit != "rank":
            return None
        by = token.text in _words("apart_by") and any(near.text == "by" for near in scene.after(place, 1))
        if by or token.text in _words("differing"):
            return token
        if token.text in _words("differences") and _of_figures(scene, place):
            return token
    return None


def _of_figures(scene: Scene, place: int) -> bool:
    """Whether a difference is one of figures, not of flows: "the gap between the two sets of data"."""
    return any(token.text in _words("figures") for token in scene.after(place, _BETWEEN))


def _words(name: str) -> frozenset[str]:
    return word_set("measures", "statuses", name)
