"""A yield or a daily rate that goes on without its "for each": "3.9 tonnes per hectare, compared with 4.1 tonnes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

RULE = "the yield or the daily rate that is told on"
_FOR_EACH = word_set("small_words", "numbers", "for_each")


def rate_again(
    scene: Scene, at: int, number: NumberMention, sense: Sense, made: Sequence[Draft]
) -> NumberMention | None:
    """The number as so much per hectare or day, where the one before it is, and is set against it or changed by it."""
    last = made[-1].number.quantity.unit if made else None
    unit = number.quantity.unit
    if last is None or unit is None or last not in [f"{unit}{each}" for each in _FOR_EACH]:
        return None
    compared = any(token.has("from", "against", "than", "previously") for token in scene.before(at, 2))
    again = compared or sense.base or sense.kind is Kind.CHANGE_ABS
    return replace(number, quantity=replace(number.quantity, unit=last)) if again else None
