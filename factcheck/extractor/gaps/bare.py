"""Which numbers are bare, so that their unit may be told by another: those behind which nothing is counted."""

from __future__ import annotations

import re

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.gaps.patterns import after, after_decimals, apiece
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.resources import word_shape

_YEARS = range(1800, 2101)
_FOR_EACH = word_shape("bare", "for_each")
_CLOCK = re.compile(r"\d\d?\.\d\d\s[–—-]\s")


def may_be_gapped(text: str, number: NumberMention) -> bool:
    quantity = number.quantity
    if number.form is not Form.PLAIN or number.status not in (None, NumberStatus.COUNT) or quantity.unit is not None:
        return False
    if quantity.value in _YEARS and len(quantity.printed.token) == 4:
        return False
    if _FOR_EACH.match(text, number.end):
        return False
    return (ends_phrase(text, number) or apiece().match(text, number.end) is not None) and not _is_clock(text, number)


def ends_phrase(text: str, number: NumberMention) -> bool:
    """Whether what follows `number` counts nothing."""
    decimals = number.quantity.last_place < 1 and after_decimals().match(text, number.end)
    return bool(decimals) or after().match(text, number.end) is not None


def _is_clock(text: str, number: NumberMention) -> bool:
    """Whether the number that opens a paragraph is the time of day of an entry: "11.42 – The minister speaks"."""
    return number.start == 0 and _CLOCK.match(text) is not None
