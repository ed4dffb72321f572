"""The part of a whole that so much of it goes to, named behind the number: "60% went to mining, 15% - to trade"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_BESIDE_NAMES = word_set("small_words", "products", "articles") | frozenset("-–—")


def going_to(place: Place) -> str | None:
    """The first name behind the number, where a verb or the number before in the list leads to it in the same way."""
    if place.frame.measure in FLOWS or place.sense.kind not in (Kind.SHARE, Kind.LEVEL):
        return None
    tokens, at = place.scene.tokens, place.at
    name = next((one for one in product_names(place.scene, names_sector) if one.first > at), None)
    if name is None:
        return None
    row = [t for t in tokens[at + 1 : name.first] if not (t.text in _BESIDE_NAMES or is_modifier(t.text))]
    words = _words(row)
    if not words or any(token.number or token.text in (",", ";") for token in row):
        return None
    led = words if len(words) > 1 else _words(tokens[:at])
    verbs = word_set("products", "going_to_parts")
    return name.name if any(one in verbs and way == words[-1] for one, way in pairwise(led)) else None


def _words(tokens: list[Token]) -> list[str]:
    return " ".join(token.text for token in tokens).split()
