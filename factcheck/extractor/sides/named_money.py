"""The country that an article names by its money alone: "the Sri Lankan rupee appreciated"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.extractor.numbers.currency_homes import country_named
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

_EVERYBODYS = "USA"
"""Whose money the world trades in, so that naming it tells of no country."""


def country_of_money(texts: Iterable[str]) -> str | None:
    """The one country that stands before the name of its money in these; None where there are several."""
    named = {code for text in texts for found in _money().finditer(text) if (code := _country(found["words"]))}
    named.discard(_EVERYBODYS)
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=1)
def _money() -> re.Pattern[str]:
    return re.compile(rf"(?P<words>(?:[A-Z][\w'’-]+ ){{1,3}})(?i:{alternatives(vocabulary('areas')['currencies'])})\b")


def _country(words: str) -> str | None:
    """The country whose name or adjective ends the words: "Central Bank Sri Lankan" is Sri Lanka's."""
    row = words.split()
    return next((code for at in range(len(row)) if (code := country_named(" ".join(row[at:])))), None)
