"""What a crop or a sum came from, with which nothing is compared: "3 tonnes from 9 hectares", "$3bn from 9 tonnes"."""

from __future__ import annotations

from factcheck.extractor.measures.units import WEIGHED, kind_of
from factcheck.extractor.scene import Scene

_COUNTED = frozenset({"mass", "count"})


def is_what_it_came_from(scene: Scene, at: int) -> bool:
    """Whether the number at `at` is land of what was weighed before it, or goods that what was paid before was for."""
    number = scene.tokens[at].number
    before = [(place, one) for place, one in scene.numbers if place < at]
    if number is None or not before:
        return False
    place, last = before[-1]
    kinds = kind_of(last.quantity.unit), kind_of(number.quantity.unit)
    if kinds[1] == "area":
        return kinds[0] in _COUNTED
    between = [token.text for token in scene.tokens[place + 1 : at]]
    return between == ["from"] and kinds[0] == "money" and kinds[1] in WEIGHED
