"""Levels below nought, of what is no balance: an index of confidence may lie there."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_below_nought(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether an index that may be below nought is: "confidence improved to minus 20.9 points"."""
    indexed = frame.measure in word_set("measure_units", "indexed")
    return indexed and [token.text for token in scene.before(at, 1)] == ["minus"]
