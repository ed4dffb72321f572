"""Whether a figure can be of what the article is on, where the words over its table were not understood."""

from __future__ import annotations

from factcheck.domain.quantity import Quantity
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.statuses.small_sums import SMALL
from factcheck.resources import word_set

_COUNTED = "persons"


def can_be_counted(quantity: Quantity, measure: str) -> bool:
    """Whether it is large enough for what a whole country trades or owes, and no part of a person."""
    if quantity.unit and is_money(quantity.unit) and measure in word_set("measure_units", "of_a_whole"):
        return abs(quantity.value) >= SMALL
    return quantity.unit != _COUNTED or quantity.value == quantity.value.to_integral_value()
