"""A yield that another is set against, by its weight alone: "3.9 tonnes per hectare, compared with 4.1 tonnes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene

RULE = "the yield that another is set against"
_BY_LAND = " per hectare"


def yield_again(scene: Scene, at: int, number: NumberMention, made: Sequence[Draft]) -> NumberMention | None:
    """The number as so much per hectare, where the one before it is, and words set the two against each other."""
    last = made[-1].number.quantity.unit if made else None
    unit = number.quantity.unit
    if last is None or unit is None or last != f"{unit}{_BY_LAND}":
        return None
    compared = any(token.has("from", "against", "than", "previously") for token in scene.before(at, 2))
    return replace(number, quantity=replace(number.quantity, unit=last)) if compared else None
