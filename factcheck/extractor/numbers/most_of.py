"""Who takes, pays or grows the most: "Kenya buys the most tea", "sales to Chad fell hardest"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.rank_words import RankWords
from factcheck.extractor.phrases import inflected
from factcheck.resources import vocabulary


@lru_cache
def _cue() -> re.Pattern[str]:
    words = vocabulary("ranks")["most_of"]
    return re.compile(rf"\b(?:{alternatives([*words['how'], *words['done']])})\b")


@lru_cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = vocabulary("ranks")["most_of"]
    takes, changes, does = (alternatives(_forms(words[name])) for name in ("verbs", "changing", "doing"))
    steeply = rf"(?P<how>most)(?=\s(?:{alternatives(words['steeply'])})\b)"
    ends = r"(?=\s*(?:[,.;:()]|$)|\s(?:to|from|in|by|with|at|among|during|and|on|for|there|of\sall|abroad)\b)"
    adjective = rf"(?!\s\w+(?:{alternatives(words['adjectives'])})\b)"
    thing = r"(?=\s[a-z]+\b)"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b(?:{takes})\s(?:[\w-]+\s){{0,3}}?(?:by\sfar\s)?the\s(?P<how>most|least)\b(?:{ends}|{adjective}{thing}|\sof\b)",
            rf"(?:^|[.;!?]\s|\bof\s(?:all|these|them|those),\s)the\s(?P<how>most|least)\s(?:{alternatives(words['went'])})\b",
            rf"\b(?:{takes})\s(?P<how>most|least)\b(?:{ends}|\sof\s(?:it|them)\b)",
            rf"\b(?:{changes})\s(?:by\sfar\s)?(?:the\s)?(?P<how>{alternatives(words['how'])}){ends}",
            rf"\b(?:{changes})\s{steeply}",
            rf"\b(?P<how>best)(?=\s(?:[\w-]+\s)?(?:{alternatives(words['best_of'])})\b)",
            r"\b(?:is|was|are|were)\s(?:by\sfar\s)?the\s(?P<how>best)(?=\s*[,.;:])",
            rf"\b(?:{does})\s(?:by\sfar\s)?(?:the\s)?(?P<how>{alternatives(words['done'])}){ends}",
        )
    )


def _forms(verbs: dict[str, list[str]]) -> set[str]:
    return {form for lemma, irregular in verbs.items() for form in inflected(lemma, irregular)}


def most_of(text: str, lower: str) -> Iterator[RankWords]:
    """Every "the most", "the least" or "fastest" of `text` that ranks; `lower` is the text in small letters."""
    if _cue().search(lower):
        words = vocabulary("ranks")["most_of"]
        places = {**words["how"], **words["done"]}
        for pattern in _patterns():
            for match in pattern.finditer(text):
                yield RankWords(*match.span("how"), int(places[match["how"].lower()]))
