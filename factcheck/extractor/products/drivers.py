"""Goods behind a number that are only why it moved: "fell by 11 percent, due to decreases in mining (-12%)"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.surroundings import cites
from factcheck.extractor.scene import Scene

_ENDS = frozenset(".;:")
_CHANGE = 3
"""Within how many tokens behind "on" the change is named that it leads to."""


def without_drivers(scene: Scene, at: int, names: Sequence[ProductName]) -> list[ProductName]:
    """The names without those that a cause leads to which stands right behind the number, before any other verb."""
    return [name for name in names if not drives_it(scene, at, name.first)]


def drives_it(scene: Scene, at: int, place: int) -> bool:
    """Whether what stands at `place` is only why the number at `at` moved."""
    cause = scene.once(_cause_behind, at)
    return cause is not None and place >= cause


def _cause_behind(scene: Scene, at: int) -> int | None:
    """Where the words stand that make what follows them a cause of what the number tells."""
    for place in range(at + 1, len(scene.tokens) - 1):
        token, following = scene.tokens[place], scene.tokens[place + 1]
        if token.is_finite or token.text in _ENDS or (token.number and not scene.in_brackets(place)):
            return None
        if cites(f"{token.text} {following.text}") or _leans_on_change(scene, place):
            return place
    return None


def _leans_on_change(scene: Scene, place: int) -> bool:
    """Whether the word leads to the change of another: "rose by 3 percent on a 5-percent increase in mining"."""
    row = scene.after(place, _CHANGE)
    return scene.tokens[place].has("on") and any(token.has("rise_noun", "fall_noun") for token in row)
