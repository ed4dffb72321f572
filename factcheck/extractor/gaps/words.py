"""Number words that may be percentages told once before: "India accounts for 28 percent, China for nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.gaps.bare import ends_phrase
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.number_words import number_words
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.resources import vocabulary

_LEAST, _MOST = 2, 99
"""One is mostly none: "this one", "one of them"."""


def number_words_behind(text: str, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """The bare number words behind the first percentage of `text` that no noun follows; they count nothing so far."""
    first = next((one.end for one in numbers if one.form is Form.PERCENT and one.status is None), None)
    if first is None:
        return
    for numeral in number_words(text[first:]):
        start, end = first + numeral.start, first + numeral.end
        if (
            numeral.fraction
            or _counts().search(text, first, start)
            or any(one.start < end and start < one.end for one in numbers)
        ):
            continue
        word = _mention(text, start, end, numeral)
        if word is not None and ends_phrase(text, word):
            yield word


@lru_cache
def _counts() -> re.Pattern[str]:
    """What makes the word behind it a count, a page or a divisor: "the three", "page two", "divided by two"."""
    gaps = vocabulary("numbers")["gaps"]
    return re.compile(rf"\b(?:{alternatives([*gaps['named'], *gaps['counting']])})\s$", re.IGNORECASE)


def _mention(text: str, start: int, end: int, numeral: Numeral) -> NumberMention | None:
    value = numeral.value
    if value is None or not _LEAST <= value <= _MOST:
        return None
    half = numeral.last_place / Decimal(2)
    printed = Printed(text[start:end], start, end, in_words=True)
    quantity = Quantity(value, value - half, value + half, numeral.last_place, None, Qualifier.EXACT, printed)
    return NumberMention(start, end, Form.PLAIN, quantity, NumberStatus.COUNT)
