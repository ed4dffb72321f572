"""Whether an article is of the trade of two, by how often it names them together: "Togo buys more from Benin"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OFTEN = 4
"""In how many sentences that name both an article is of both, whoever else it names."""
_TWICE = 2


def are_named_together(scenes: Sequence[Scene], home: str | None, other: str | None) -> bool:
    """Whether the sentences that name the home and the other are many beside those that tell figures of third ones.

    Some figures are told of the other too, else it is only where the home's goods may go.
    """
    if home is None or other is None:
        return False
    both = of_other = figures = third = 0
    for scene in scenes:
        codes = {code for place, area in scene.areas if not is_exception(scene, place) for code in area.codes}
        of_other += other in codes
        both += {home, other} <= codes <= {home, other, "world"}
        figures += bool(scene.numbers and other in codes)
        third += bool(scene.numbers and codes - {home, other, "world"})
    return figures > 0 and (both >= _OFTEN or (both >= _TWICE and of_other >= _TWICE * third))


def is_exception(scene: Scene, place: int) -> bool:
    """Whether something else is told of the area than of the others: "Peru imports more, but less from Chile"."""
    row = takewhile(lambda token: token.measure is None, reversed(scene.tokens[1 : max(place, 1)]))
    return any(token.text in word_set("sentences", "excepting") for token in row)
