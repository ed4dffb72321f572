"""Years that an index is only reckoned from: "(base 2015)", "with 2015 as 100"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary

_REACH = 30


def is_index_base(text: str, start: int, end: int) -> bool:
    """Whether a time from `start` to `end` only tells where an index stood at a hundred, and dates no figure."""
    before, behind = _words()
    return before.search(text, max(0, start - _REACH), start) is not None or behind.match(text, end) is not None


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("periods")["index_bases"]
    before = rf"\b{alternatives(words['before'])}\s?\Z"
    behind = rf"(?:\s{alternatives(words['behind'])}|\s?(?:=|{alternatives(words['equals'])})\s?100)(?![\w%]|[.,]\d)"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
