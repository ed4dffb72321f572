"""Ranks told by comparison: "nobody buys more from Iran than Iraq", "more than any other country"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.rank_words import RankWords
from factcheck.resources import vocabulary

_BETWEEN = r"[^.;:!?()]"
_FAR = 70
"""How many characters lie between nobody, what he does and whom he does not outdo."""


@lru_cache
def _cue() -> re.Pattern[str]:
    words = vocabulary("ranks")["outdone"]
    return re.compile(rf"\b(?:no|{alternatives(words['nobody'])}|{alternatives(words['anyone'])})\b")


@lru_cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = vocabulary("ranks")["outdone"]
    kinds = alternatives(words["rivals"])
    nobody = rf"\b(?:{alternatives(words['nobody'])}|no\s(?:other\s)?(?:[\w-]+\s)?(?:{kinds}))\b{_BETWEEN}{{0,{_FAR}}}?"
    more = rf"\b(?:(?P<more>{alternatives(words['more'])})|(?P<less>{alternatives(words['less'])}))\b"
    much, little = alternatives(words["as_much"]), alternatives(words["as_little"])
    as_much = rf"\b(?:as|so)\s(?:(?P<much>{much})|(?P<little>{little}))\b"
    other = rf"(?!(?:in\s)?(?:any\s)?(?:[\w-]+\s)?(?:{alternatives(words['not_rivals'])})\b)(?!{_BETWEEN}{{0,6}}\d)"
    with_whom = r"(?:(?:to|from|in|with|for|by|on|at|of|that\sof|those\sof)\s)?"
    anyone = rf"(?:{alternatives(words['anyone'])})\b(?!\s(?:{alternatives(words['not_rivals'])})\b)"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{nobody}{more}{_BETWEEN}{{0,{_FAR}}}?\bthan\s{other}",
            rf"{nobody}{more}(?=\s*(?:[.:;!?)]|,\s(?:and|but|while|though|as)\b|$))",
            rf"{nobody}{as_much}{_BETWEEN}{{0,{_FAR}}}?\bas\s{other}",
            rf"{nobody}\b(?P<much>{alternatives(words['matched'])})\b(?!\s[^\w\s]?\d)",
            rf"{more}(?:\s[\w-]+){{0,3}}?\sthan\s{with_whom}{anyone}",
        )
    )


def outdoing(text: str, lower: str) -> Iterator[RankWords]:
    """Every comparison of `text` that makes one the first or the last; `lower` is the text in small letters."""
    if _cue().search(lower):
        for pattern in _patterns():
            for match in pattern.finditer(text):
                groups = match.groupdict()
                group = next(name for name, words in groups.items() if words)
                yield RankWords(*match.span(group), 1 if group in ("more", "much") else -1)
