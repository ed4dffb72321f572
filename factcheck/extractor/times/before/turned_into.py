"""A level that an earlier one has become, and that is of another time: "the $3bn of February had become $4bn"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_turned_into(scene: Scene, at: int, place: int) -> bool:
    """Whether words between the earlier level or its time at `place` and the number say that it became the number."""
    words = f" {' '.join(token.text for token in scene.tokens[place + 1 : at])} "
    return any(f" {turning} " in words for turning in word_set("directions", "turning_into"))


def is_new_level(scene: Scene, at: int) -> bool:
    """Whether the number before this one has become it."""
    before = [place for place, _ in scene.numbers if place < at]
    return bool(before) and is_turned_into(scene, at, before[-1])
