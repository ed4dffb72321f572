"""Where an index stands, which is no percentage though its change was told in percent: "rose 0.3 percent to 122.7"."""

from __future__ import annotations

import re

from factcheck.extractor.mentions import NumberMention

_INDEX = re.compile(
    r"\bind(?:ex|ices)\b[^.;:]*(?:\.\d[^.;:]*)*\s(?:to|at)\s(?:an?\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
_REACH = 120
_LEAST = 30
"""What is told of an index in percent is less; where it stands is near a hundred, or more."""


def is_level_of_index(text: str, number: NumberMention) -> bool:
    """Whether the sentence told of an index that came to the number."""
    if number.quantity.value < _LEAST:
        return False
    return _INDEX.search(text, max(0, number.start - _REACH), number.start) is not None
