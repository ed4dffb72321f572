"""The goods that a number counts by its unit alone: "1.9 million cars", "812 GWh", "71 million kilograms"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.flows.at_port import THROUGHPUT
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED
from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.products.place import Place, is_mass
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary

_MADE = "production"
_COUNTED = FLOWS | {_MADE}


def made_goods(place: Place) -> str | None:
    """What was made, by the words of the number alone, whatever the article tells of: "it made 1,200 buses"."""
    return counted_goods(place) if place.frame.measure == _MADE else None


def counted_goods(place: Place) -> str | None:
    """What the words of the number count, where they are goods that were made or traded."""
    token, scene = place.scene.tokens[place.at], place.scene
    if place.frame.measure not in _COUNTED or place.sense.kind is not Kind.LEVEL or token.number is None:
        return None
    quantity = token.number.quantity
    if quantity.unit not in vocabulary("measure_units")["goods"] or not (said := quantity.printed.unit_said):
        return None
    words = token.text[said[0] - token.start : said[1] - token.start]
    return Told(words, (scene.offset + said[0], scene.offset + said[1]))


def counted_anew(place: Place) -> str | None:
    """What the words of the number count where the one before it counts other goods: "3,000 cars and 200 buses".

    A change that stands right behind is of the same: "200 buses, up 5 percent".
    """
    counted = vocabulary("measure_units")["goods"]
    last = place.scene.tokens[place.previous] if place.previous is not None else None
    if place.sense.kind is Kind.CHANGE and place.before and last and last.number and place.previous is not None:
        between = [t for t in place.scene.tokens[place.previous + 1 : place.at] if not t.has("rise_adj", "fall_adj")]
        apart = [token.text for token in between] != [","] or last.number.quantity.unit not in counted
        return None if apart else place.before[1]
    own = counted_goods(place)
    before = [number for at, number in place.scene.numbers if at < place.at and number.quantity.unit in counted]
    return own if own and before else None


def handled(place: Place) -> str | None:
    """What a port handled by the words of the unit alone that it is counted in: 3,000 containers, not 3,000 TEU.

    What is said behind of the same measure is of these too: "71,000 boxes crossed the quays, 4 percent more".
    """
    if place.frame.measure != THROUGHPUT:
        return None
    token, scene = place.scene.tokens[place.at], place.scene
    quantity = token.number.quantity if token.number else None
    said = quantity.printed.unit_said if quantity else None
    if quantity and said:
        words = token.text[said[0] - token.start : said[1] - token.start]
        named = words.rpartition(" ")[2] in vocabulary("measure_units")["handled"].get(quantity.unit, ())
        return Told(words.rpartition(" ")[2], (scene.offset + said[0], scene.offset + said[1])) if named else None
    at, product, _ = place.before or (None, None, None)
    return product if at == place.frame.at and place.sense.kind is Kind.CHANGE and _is_handled(product) else None


def counts_other(place: Place, good: str) -> bool:
    """Whether the good was only named by the unit of another amount, and no word names it here: tonnes are no boxes."""
    if place.sense.kind is not Kind.LEVEL or not _is_handled(good):
        return False
    number = place.scene.tokens[place.at].number
    unit = number.quantity.unit if number else None
    words = {word for token in place.scene.tokens if not token.number for word in token.text.split()}
    return kind_of(unit) == "mass" and good.removesuffix("s") not in {word.removesuffix("s") for word in words}


def _is_handled(good: str | None) -> bool:
    return any(good in words for words in vocabulary("measure_units")["handled"].values())


def weighed(place: Place) -> str | None:
    """What an amount in a unit of goods counts, where nothing else tells: what the unit is of, or the article."""
    frame = place.frame
    if not is_mass(place) or not (frame.measure in TWO_SIDED | ONE_WAY or frame.measure == _MADE):
        return None
    token, scene = place.scene.tokens[place.at], place.scene
    unit = token.number.quantity.unit if token.number else None
    good = vocabulary("measure_units")["measured_goods"].get(unit)
    if good:
        return Told(good, scene.words([token]))
    return place.goods.counted_at(scene.offset + token.start) if place.goods else None
