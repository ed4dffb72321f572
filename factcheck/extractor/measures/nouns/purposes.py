"""What goods are for is no measure: "machinery for sugar manufacture", "raw materials for the production of tyres"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.phrases import Word
from factcheck.extractor.products.words import is_for_making, is_product
from factcheck.resources import word_set

_NOUNS = 3
"""How many words may stand between "for" and "production": "for the steel production"."""
_FOR = word_set("small_words", "measures", "for_a_purpose")


def tells_purpose(row: Sequence[Word], first: int) -> bool:
    """Whether the word for production at `first` says what the goods right before "for" are there to make."""
    for place in range(first - 1, max(0, first - 2 - _NOUNS), -1):
        if row[place].text in _FOR:
            goods = row[place - 1].text
            return is_for_making(goods) or is_product(goods)
        if not row[place].text[0].isalpha():
            return False
    return False
