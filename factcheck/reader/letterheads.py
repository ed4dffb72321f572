"""Lines that only name the office that a page is from: "Ministry of Finance", "Statistics Office | 3 May 2024"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reader.dates import find_dates
from factcheck.reader.words import any_of
from factcheck.resources import vocabulary

_LONGEST = 140
_TOWN = r"(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
"""What may stand behind it: "Central Bureau of Statistics, Jerusalem"."""
_EDGES = " |,;:.-–—/()"


def is_letterhead(text: str) -> bool:
    """Whether a line is the name of an office, with or without a date."""
    if len(text) > _LONGEST:
        return False
    for found in sorted(find_dates(text), key=lambda found: -found.start):
        text = text[: found.start] + text[found.end :]
    return _office().fullmatch(text.strip(_EDGES)) is not None


@lru_cache(maxsize=1)
def _office() -> re.Pattern[str]:
    """An office by its noun: names before it, and behind it what it is for, or whose."""
    words = vocabulary("page")["letterheads"]
    small = rf"(?i:{any_of(words['small'])})"
    name = rf"(?:(?:[A-Z&][\w’'.-]*|{small}|&),?\s)"
    whose = r"\s(?i:of|for)\s(?:[\w’',&-]+\s){0,8}?of\s(?:the\s)?(?:[A-Z]\w*\sof\s)?[A-Z][\w ’'-]*"
    named = rf"\s(?i:of|for)\s{name}{{0,9}}[A-Z]\w*"
    noun = rf"{name}{{0,6}}(?i:{any_of(words['nouns'])})(?:{named}|{whose})?"
    return re.compile(
        rf"(?:[Tt]he\s)?(?:{noun}|(?i:{any_of(words['before'])})(?:\s[A-Z]\w+){{1,2}})(?:\s\([A-Z]\w+\)?)?{_TOWN}"
    )
