"""Goods spoken of before, taken up by what they are: "exports of the metal" behind copper."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_INDUSTRY = word_set("small_words", "products", "industry")


def is_epithet(scene: Scene, name: str) -> bool:
    """Whether the name only takes up goods spoken of before: "exports of the metal" behind copper.

    So does an industry whose trade is told of: "the industry's exports" behind cars.
    """
    traded = any(token.measure and token.measure.measure in FLOWS for token in scene.tokens)
    if name not in word_set("products", "epithets") and not (traded and name in _INDUSTRY):
        return False
    pairs = ((one.text.rpartition(" ")[2], other.text) for one, other in pairwise(scene.tokens))
    return any(lead in ("the", "this", "that", "these") and noun == name for lead, noun in pairs)
