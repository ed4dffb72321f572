"""Where an index stands, which is no percentage though its change was told in percent: "rose 0.3 percent to 122.7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.mentions import MeasureMention, NumberMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary, word_set, word_shape

_INDEX = word_shape("gaps_indices", "index")
_BESIDE = word_shape("gaps_indices", "beside")
_REACH = 120
_LEAST, _NEAR_HUNDRED = 30, 60
"""What is told of an index in percent is less; where it stands is near a hundred, or more."""


def is_level_of_index(text: str, number: NumberMention, measures: Sequence[MeasureMention]) -> bool:
    """Whether the sentence told of an index that came to the number, or the last measure named is told in points."""
    last = next((one for one in reversed(measures) if one.end <= number.start), None)
    if last and last.measure in word_set("measure_units", "indexed") and _leads_to_level(text, number):
        return True
    if number.quantity.value < _LEAST:
        return False
    start = max(0, number.start - _REACH)
    if number.quantity.value >= _NEAR_HUNDRED and _BESIDE.search(text, start, number.start):
        return True
    return _INDEX.search(text, start, number.start) is not None


def _leads_to_level(text: str, number: NumberMention) -> bool:
    """Whether the words right before the number tell where something stands: "from 79.4", "was 65.2"."""
    return _leads().search(text, max(0, number.start - _REACH), number.start) is not None


@lru_cache(maxsize=1)
def _leads() -> re.Pattern[str]:
    words = alternatives([*vocabulary("unlisted")["leads"], *vocabulary("measure_units")["scoring"]])
    return re.compile(rf"\b(?:{words})\s(?:(?:minus|plus)\s)?$", re.IGNORECASE)
