"""Lines that only tell a figure: what it is of, a colon or a dash, and how much: ``Imports: $18.3 billion``."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reader.amounts import large_units
from factcheck.reader.words import Phrases
from factcheck.resources import vocabulary

_FACT = re.compile(r"(?P<name>[^:;.!?()\d]{3,60}?)(?:\s*\([^()]{1,40}\))?(?:\s*:\s*|\s+[–—-]\s+)(?P<told>\S.*)")
_AMOUNT = re.compile(
    r"(?:[^\W\d]{1,12}\s){0,2}[+–−-]?(?:"
    r"[A-Z]{0,3}[$€£¥₽₸₹₩₺₴₦₼₾]\s?\d"
    r"|[A-Z]{3}\s?\d"
    r"|\d[\d.,]*\s?(?:%|(?:percent|per cent|[mbt]l?n|million|billion|trillion|thousand|crore|lakh)\b))"
)
_ENTRY = re.compile(
    r"(?:(?=\w)(?:[^:;!?\d]|(?:19|20)\d\d|[QH][1-4]){2,60}?(?:\s*:\s*|\s+[–—-]\s+|,\s+|\s*[.…]{2,}\s*|\s*\((?=[^()]*\)$))"
    r"(?:[^\W\d]{0,4}\.?\s?)"
    r"|[A-Z][\w.'’&-]*(?:\s(?:[A-Z][\w.'’&-]*|and|of|the)){0,4}\s+(?:[A-Z]{1,3})?)"
    r"[$€£¥₽₸₹₩₺₴₦₼₾]?\s?"
    r"(?P<figure>\d[\d.,'’]*)(?P<unit>\s?(?P<words>[^\s\d(),;:][^(),;:]*))?(?:[(),;].*)?"
)
"""Whose figure it is and how much, as in the row of a list; a sign before a percentage is a ticker's."""
_FIGURE_FIRST = re.compile(
    r"[+–−-]?(?P<sign>[A-Z]{0,3}[$€£¥₽₸₹₩₺₴₦₼₾]\s?)?\d[\d.,'’]*(?P<unit>\s?%|(?:\s?[^\W\d_][\w.]*){1,2})??\s*"
    r"(?:\s[–—-]\s|:\s|(?(sign)\s|(?(unit)\s|(?!))))\s*[^\W\d_].*"
)
"""A figure and what it is of; no mark need part them where the figure has a sign or a unit."""
_MILLIONS = re.compile(r"\d{1,3}(?:[,.'’]\d{3}){2,}")
_UNIT = 5
"""So many words at most tell what a figure of a list is counted in."""


def is_fact(line: str) -> bool:
    """Whether `line` names a measure and, right behind it, an amount of money, in percent or in large numbers."""
    found = _FACT.match(line)
    if found is None or not _AMOUNT.match(found["told"]):
        return False
    return names_measure(found["name"])


def names_measure(words: str) -> bool:
    """Whether what a measure is called stands anywhere in `words`."""
    return _measures().within(" ".join(words.lower().split()))


def is_figure_first(line: str) -> bool:
    """Whether `line` opens with a figure and tells what it is of: ``71 – countries served``, ``57% went to Europe``."""
    return bool(_FIGURE_FIRST.fullmatch(line))


def is_entry(line: str) -> bool:
    """Whether `line` names something and, right behind it, a large amount or a share: ``Azerbaijan – $862.3 million``.

    Prices and rates of exchange, which have no scale, are none.
    """
    found = _ENTRY.fullmatch(line)
    if found is None:
        return False
    words = (found["words"] or "").lower()
    return len(words.split()) <= _UNIT and bool(_MILLIONS.match(found["figure"]) or large_units().at(words, 0))


@lru_cache
def _measures() -> Phrases:
    """What the measures are called."""
    measures = vocabulary("measures")["measures"]
    return Phrases(noun for measure in measures for key in ("nouns", "negative") for noun in measure.get(key, ()))
