"""A whole told before its parts, which is with all: "Of the 3 million guests of Peru, 1 million were Chileans"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_WORLD = "world"
_OF_IT = 2
_WHY = "the whole of which the sentence tells the parts of partners"


def tell_wholes_opened(readings: Sequence[Reading]) -> None:
    """Read the amount that a sentence tells parts of as one with all, where whom it was read with is named behind."""
    for reading in readings:
        _tell_of_all_behind(reading)
        for whole, part in _wholes(reading):
            if _is_named_behind(reading.scene, whole, part):
                whole.frame = replace(whole.frame, partner=Told(_WORLD, None, _WHY, assumed=True))


def _tell_of_all_behind(reading: Reading) -> None:
    """Read what a partner's part is said to be out of as all: "exports to Peru were $2bn in 2023 out of $9bn"."""
    for part, whole in pairwise(reading.told):
        between = _text(reading.scene, part.at + 1, whole.at)
        levels = part.sense.kind is whole.sense.kind is Kind.LEVEL and whole.frame.measure == part.frame.measure
        if levels and whole.frame.has_partner and between.endswith(tuple(word_set("measures", "out_of_all"))):
            whole.frame = replace(whole.frame, partner=Told(_WORLD, None, _WHY, assumed=True))


def _wholes(reading: Reading) -> list[tuple[Draft, Draft]]:
    """Each whole with the first of its parts: "of 3 million, 1 million", "1 of the 3 million", "3 million, 1 of it"."""
    told, scene = reading.told, reading.scene
    leading = word_set("measures", "of_whole")
    opened = len(told) > 1 and _text(scene, 0, told[0].at) in leading
    found = [(told[0], told[1])] if opened else []
    led = ((one, other) for one, other in pairwise(told) if _text(scene, one.at + 1, other.at) in leading)
    parts = ((one, other) for one, other in pairwise(told) if _is_of_it(scene, other.at))
    return [*found, *((other, one) for one, other in led if one.sense.kind is Kind.LEVEL), *parts]


def _is_of_it(scene: Scene, at: int) -> bool:
    """Whether the number is said to be of the amount before it: "$33bn, 41 percent of it from Peru"."""
    row = " ".join(token.text for token in scene.after(at, _OF_IT))
    return any(f"{row} ".startswith(f"{words} ") for words in word_set("measures", "of_it"))


def _is_named_behind(scene: Scene, whole: Draft, part: Draft) -> bool:
    """Whether both are of one measure and one partner, who is first named behind both."""
    one, other = whole.frame, part.frame
    if whole.sense.kind is not Kind.LEVEL or one.measure != other.measure or one.partner != other.partner:
        return False
    said = None if one.partner == _WORLD else said_of(one.partner)
    return said is not None and said[0] > scene.offset + scene.tokens[max(whole.at, part.at)].start


def _text(scene: Scene, first: int, last: int) -> str:
    return " ".join(token.text for token in scene.tokens[first:last] if not token.has("hedge"))
