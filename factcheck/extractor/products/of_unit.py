"""The goods that the unit of a number names: "1.9 million cars"."""

from __future__ import annotations

import re

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.place import Place
from factcheck.extractor.told import Told

_GOODS = frozenset({"vehicles", "ships", "aircraft"})
"""Units that are goods themselves."""
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*$")
_SCALES = re.compile(r"^(?:million|billion|thousand|mn|bn|m|k)\s+")


def counted_goods(place: Place) -> str | None:
    """What the words of the number count, where they are goods that were traded."""
    token = place.scene.tokens[place.at]
    if place.frame.measure not in FLOWS or place.sense.kind is not Kind.LEVEL or token.number is None:
        return None
    words = _WORDS.search(token.text) if token.number.quantity.unit in _GOODS else None
    return Told(_SCALES.sub("", words[0]), place.scene.words([token])) if words else None
