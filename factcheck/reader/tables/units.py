"""Whether words name what figures count: a unit, a scale or money."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reader.amounts import units
from factcheck.resources import vocabulary

_BEFORE_UNIT = re.compile(r"(?:[,(]|\b[Ii]n\b)\s*")
_SIGNS = ("$", "€", "£")
_CODE = re.compile(r"[A-Z]{3}(?!\w)")


def names_unit(words: str) -> bool:
    """Whether a unit or a scale stands in `words` behind a comma, in a bracket or behind "in"."""
    return any(_is_unit(words[found.end() :]) for found in _BEFORE_UNIT.finditer(words))


def _is_unit(words: str) -> bool:
    """Whether `words` begin with a unit, a scale or money; the code of a currency is written in capitals."""
    code = _CODE.match(words)
    return words.startswith(_SIGNS) or (code is not None and code[0] in _codes()) or units().at(words.lower(), 0)


@lru_cache
def _codes() -> frozenset[str]:
    return frozenset(vocabulary("currencies")["currencies"])
