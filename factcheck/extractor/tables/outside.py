"""Trade of a group with all others, as heads tell it by one word: "Extra-EU exports", "extra-euro area imports"."""

from __future__ import annotations

import re

from factcheck.extractor.areas import find_areas

_OUTSIDE = re.compile(r"\bextra-", re.IGNORECASE)


def without_outside(text: str) -> str:
    """`text`, as long as it is, with spaces in the place of such words, as trade is with others anyway."""
    for found in _OUTSIDE.finditer(text):
        area = next((area for area in find_areas(text[found.end() :]) if area.start == 0), None)
        if area:
            stop = found.end() + area.end
            text = text[: found.start()] + " " * (stop - found.start()) + text[stop:]
    return text
