"""Investment that leaves the country: "Peruvians invested $3bn abroad", "the Chads put $5m into firms overseas"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

MEASURE = "other:outward investment"
_BEHIND = 5
"""Within how many tokens behind the verb it is said to go abroad."""
_WHENCE = word_set("small_words", "measures", "whence")


def outward(frame: Frame, scene: Scene) -> Frame:
    """The frame as investment abroad, of whoever does it, where its verb has that for its aim."""
    if frame.measure != "fdi" or frame.at is None or not frame.verb or frame.reporter:
        return frame
    row = scene.after(frame.at, _BEHIND)
    places = [place for place, token in enumerate(row) if token.text in word_set("measures", "out_of_the_country")]
    if not places or (places[0] and row[places[0] - 1].text in _WHENCE):
        return frame
    meant = like(MEASURE, frame.measure)
    return replace(frame, measure=meant, reporter=frame.partner, partner=None, weak=False)
