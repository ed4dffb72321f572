"""How far two groups lie apart, which is no change: "women earned 13 percent less than men"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary, word_set

GAP = "how much less one group has than another"


def is_gap_between(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether the number tells how much less or more one of two has, of a measure that is such a gap."""
    behind = scene.after(at, 1)
    told = behind[:1] != [] and behind[0].text.partition(" ")[0] in vocabulary("numbers")["gaps_between"]
    return told and frame.measure in word_set("measure_units", "gaps")
