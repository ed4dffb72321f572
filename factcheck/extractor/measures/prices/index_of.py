"""Where the index of what is else told by how it moves stands: "the consumer price index was 122.7, up 3 percent".

And what moves where only the index was told of before: "the index was 122.7. It rose 3 percent".
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_NAMED = 12
"""Within how many tokens before a number the index is named of which it tells."""
POINTS_OF_INDEX = "points"
"""What the level of an index is told in, or left unsaid."""


def as_index(frame: Frame, number: NumberMention, scene: Scene) -> Frame:
    """`frame`, as its index where the sentence names one and a bare number tells where it stands.

    What a percentage tells of an index is told of what the index counts.
    """
    if number.form is Form.PERCENT and (counted := _counted().get(frame.measure)):
        return replace(frame, measure=like(counted, frame.measure))
    quantity = number.quantity
    index = vocabulary("measure_units")["index_of"].get(frame.measure)
    bare = quantity.unit in (None, POINTS_OF_INDEX) and quantity.printed.scale == 1
    if index is None or not bare or not _is_index(scene, frame.at, number):
        return frame
    return replace(frame, measure=like(index, frame.measure), rate=False)


def _is_index(scene: Scene, at: int | None, number: NumberMention) -> bool:
    """Whether the measure at `at` is named as an index, or is what one is of: "the index for factory output".

    So too where one is named before the number: "prices rose, and their index came to 131", "A year ago the index stood
    at 127".
    """
    place = next(place for place, one in scene.numbers if one.start == number.start)
    led = scene.tokens[at - 1].has("of", "for") if at else False
    of_it = led and any(names_index(one.text) for one in scene.before(at or 0, 2))
    named = scene.tokens[max(0, place - _NAMED) if at is None else at : place]
    return of_it or any(names_index(token.text) for token in named)


@lru_cache(maxsize=1)
def _counted() -> dict[str, str]:
    """What each index counts."""
    return {index: measure for measure, index in vocabulary("measure_units")["index_of"].items()}


@lru_cache(maxsize=1)
def indices() -> frozenset[str]:
    """The measures that are the index of another."""
    return frozenset(vocabulary("measure_units")["index_of"].values())


def names_index(words: str) -> bool:
    """Whether the name of a measure says that it is an index: "house price index", "CPI"."""
    return not word_set("measure_units", "names_of_indices").isdisjoint(words.split())
