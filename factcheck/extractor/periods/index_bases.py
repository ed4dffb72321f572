"""Years that an index is only reckoned from, as in "(base 2015)", or in whose prices something is told."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary, word_shape

_REACH = 30
_CLOSES = re.compile(r"\s?[,)]")
_AT = word_shape("index_bases", "at")
_PRICES = word_shape("index_bases", "prices")


def is_index_base(text: str, start: int, end: int) -> bool:
    """Whether a time from `start` to `end` only tells where an index stood at a hundred, and dates no figure."""
    before, closing, behind = _words()
    led = before.search(text, max(0, start - _REACH), start) or (
        _CLOSES.match(text, end) and closing.search(text, max(0, start - _REACH), start)
    )
    if led is not None or behind.match(text, end):
        return True
    at = _AT.search(text, max(0, start - _REACH), start)
    return at is not None and _PRICES.match(text, end) is not None


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], ...]:
    words = vocabulary("periods")["index_bases"]
    before, closing = (rf"\b{alternatives(words[name])}\s?\Z" for name in ("before", "before_closing"))
    behind = rf"(?:\s{alternatives(words['behind'])}|\s?(?:=|{alternatives(words['equals'])})\s?100)(?![\w%]|[.,]\d)"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (before, closing, behind))
