"""What a noun that measures is told of by its own phrase: "Chile's copper exports to Japan"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame, blank
from factcheck.extractor.measures.left_of_noun import left_of_noun
from factcheck.extractor.measures.right_of_noun import right_of_noun
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.scene import Scene


def noun_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """The frame of the noun at `at` with what its whole phrase tells."""
    return right_of_noun(scene, at, left_of_noun(scene, at, blank(mention, at)))
