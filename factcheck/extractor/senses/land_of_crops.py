"""Land that a crop came from, with which nothing is compared: "3 million tonnes from 900,000 hectares"."""

from __future__ import annotations

from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.scene import Scene


def is_land_of_crop(scene: Scene, at: int) -> bool:
    """Whether the number at `at` is land, and the one before it was weighed."""
    number = scene.tokens[at].number
    if number is None or kind_of(number.quantity.unit) != "area":
        return False
    before = [one for place, one in scene.numbers if place < at]
    return bool(before) and kind_of(before[-1].quantity.unit) in ("mass", "count")
