"""The goods that the unit of a number names: "1.9 million cars"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.place import Place
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary


def counted_goods(place: Place) -> str | None:
    """What the words of the number count, where they are goods that were traded."""
    token, scene = place.scene.tokens[place.at], place.scene
    if place.frame.measure not in FLOWS or place.sense.kind is not Kind.LEVEL or token.number is None:
        return None
    quantity = token.number.quantity
    if quantity.unit not in vocabulary("measure_units")["goods"] or not (said := quantity.printed.unit_said):
        return None
    words = token.text[said[0] - token.start : said[1] - token.start]
    return Told(words, (scene.offset + said[0], scene.offset + said[1]))
