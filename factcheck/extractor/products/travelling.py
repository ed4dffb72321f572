"""By what people and goods travel, where only those are counted: "arrivals by air rose 17 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_NEAR = 4
"""Within how many words behind a number it is said how they came: "2 million came by air"."""


def travelling(place: Place) -> str | None:
    """The way that those whom the number counts travel, before it in its clause, else behind it."""
    if place.frame.measure not in word_set("products", "travelling"):
        return None
    scene, at = place.scene, place.at
    first = max(scene.clause(at)[0], 0 if place.previous is None else place.previous + 1)
    way = _way(scene.tokens[first:at]) or _way(scene.after(at, _NEAR))
    return Told(f"by {scene.word(way)}", scene.words([way])) if way else None


def _way(row: Sequence[Token]) -> Token | None:
    ways = word_set("products", "ways_of_travel")
    return next((other for one, other in pairwise(row) if one.text == "by" and other.text in ways), None)
