"""Levels below nought, of what is no balance: an index of confidence may lie there, and investment flow out again."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_below_nought(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether an index that may be below nought is, or so much flowed out: "confidence was at minus 20.9 points"."""
    indexed = frame.measure in word_set("measure_units", "indexed")
    if indexed and [token.text for token in scene.before(at, 1)] == ["minus"]:
        return True
    return frame.measure in word_set("measure_units", "flowing_both_ways") and _flows_out(scene, at)


def _flows_out(scene: Scene, at: int) -> bool:
    """Whether the last noun before the amount, behind the amount before it, is one for what goes out."""
    previous = max((place for place, _ in scene.numbers if place < at), default=-1)
    out, into = word_set("measures", "flowing_out"), word_set("measures", "flowing_in")
    for token in reversed(scene.tokens[previous + 1 : at]):
        last = token.text.rpartition(" ")[2]
        if last in out or last in into:
            return last in out
    return False
