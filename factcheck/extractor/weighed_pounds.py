"""Pounds that are weighed and not paid: those of a country without pounds, where nothing tells of sterling.

"California shipped 2.2 billion pounds of almonds. India took 206 million pounds."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import unit_named
from factcheck.resources import vocabulary, word_shape

_STERLING = word_shape("weighed_pounds", "sterling")
_WEIGHED = word_shape("weighed_pounds", "weighed")
_IN_POUNDS = "USA"
"""Where everybody weighs in pounds."""


def weighs_in_pounds(home: str | None, docs: Sequence[Doc]) -> bool:
    """Whether the bare pounds of an article about `home` are a weight."""
    text = docs[0]._.article if docs else ""
    if "pound" not in text or home is None or home in _lands_of_pounds() or _STERLING.search(text):
        return False
    return home == _IN_POUNDS or _WEIGHED.search(text) is not None


def in_weighed_pounds(text: str, numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """`numbers` with bare pounds as what they weigh."""
    return [_weighed(number) if _says_pounds(text, number) else number for number in numbers]


def _weighed(number: NumberMention) -> NumberMention:
    unit = unit_named("lb")
    assert unit is not None
    return replace(number, quantity=number.quantity.told_in(unit.name, unit.scale))


def _says_pounds(text: str, number: NumberMention) -> bool:
    """Whether it is of pounds that were taken for money; those "of almonds" are weighed already."""
    said, words = number.quantity.printed.unit_said, vocabulary("currencies")["ambiguous"]["pound"]["words"]
    if said is None or not is_money(number.quantity.unit or ""):
        return False
    return text[said[0] : said[1]].lower() in words


@lru_cache(maxsize=1)
def _lands_of_pounds() -> frozenset[str]:
    pound = vocabulary("currencies")["ambiguous"]["pound"]
    return frozenset([*pound["homes"], *pound["adjectives"]])
