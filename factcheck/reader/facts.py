"""A line that only tells a figure: what is measured, a colon or a dash, and how much: ``Imports: $18.3 billion``."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reader.words import Phrases
from factcheck.resources import vocabulary

_FACT = re.compile(r"(?P<name>[^:;.!?()\d]{3,60}?)(?:\s*\([^()]{1,40}\))?(?:\s*:\s*|\s+[–—-]\s+)(?P<told>\S.*)")
_AMOUNT = re.compile(
    r"(?:[^\W\d]{1,12}\s){0,2}[+–−-]?(?:"
    r"[A-Z]{0,3}[$€£¥₽₸₹₩₺₴₦₼₾]\s?\d"
    r"|[A-Z]{3}\s?\d"
    r"|\d[\d.,]*\s?(?:%|(?:percent|per cent|[mbt]l?n|million|billion|trillion|thousand|crore|lakh)\b))"
)


def is_fact(line: str) -> bool:
    """Whether `line` names a measure and, right behind it, an amount of money, in percent or in large numbers."""
    found = _FACT.match(line)
    if found is None or not _AMOUNT.match(found["told"]):
        return False
    return names_measure(found["name"])


def names_measure(words: str) -> bool:
    """Whether what a measure is called stands anywhere in `words`."""
    return _measures().within(" ".join(words.lower().split()))


@lru_cache
def _measures() -> Phrases:
    """What the measures are called."""
    measures = vocabulary("measures")["measures"]
    return Phrases(noun for measure in measures for key in ("nouns", "negative") for noun in measure.get(key, ()))
