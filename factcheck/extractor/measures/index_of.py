"""Where the index of what is else told by how it moves stands: "the consumer price index was 122.7, up 3 percent"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

POINTS_OF_INDEX = "points"
"""What the level of an index is told in, or left unsaid."""


def as_index(frame: Frame, number: NumberMention, scene: Scene) -> Frame:
    """`frame`, as its index where the sentence names one and a bare number tells where it stands."""
    quantity = number.quantity
    index = vocabulary("measure_units")["index_of"].get(frame.measure)
    bare = quantity.unit in (None, POINTS_OF_INDEX) and quantity.printed.scale == 1
    if index is None or not bare or frame.at is None or not names_index(scene.tokens[frame.at].text):
        return frame
    return replace(frame, measure=like(index, frame.measure), rate=False)


@lru_cache(maxsize=1)
def indices() -> frozenset[str]:
    """The measures that are the index of another."""
    return frozenset(vocabulary("measure_units")["index_of"].values())


def names_index(words: str) -> bool:
    """Whether the name of a measure says that it is an index: "house price index", "CPI"."""
    return not word_set("measure_units", "names_of_indices").isdisjoint(words.split())
