"""The goods that a number counts by its unit alone: "1.9 million cars", "812 GWh", "71 million kilograms"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED
from factcheck.extractor.products.place import Place, is_mass
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


def weighed(place: Place) -> str | None:
    """What an amount in a unit of goods counts, where nothing else tells: what the unit is of, or the article."""
    frame = place.frame
    if not is_mass(place) or not (frame.measure in TWO_SIDED | ONE_WAY or frame.measure == "production"):
        return None
    token, scene = place.scene.tokens[place.at], place.scene
    unit = token.number.quantity.unit if token.number else None
    good = vocabulary("measure_units")["measured_goods"].get(unit)
    if good:
        return Told(good, scene.words([token]))
    return place.goods.counted_at(scene.offset + token.start) if place.goods else None
