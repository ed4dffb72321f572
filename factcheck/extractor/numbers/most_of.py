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
    takes = alternatives(_forms({**words["verbs"], **words["changing"]}))
    changes, does = (alternatives(_forms(words[name])) for name in ("changing", "doing"))
    steeply, best_of, went = (alternatives(words[name]) for name in ("steeply", "best_of", "went"))
    opens = r"(?:^|[.;!?]\s|\bof\s(?:all|these|them|those),\s)"
    far = r"(?:by\sfar\s)?(?:the\s)?"
    most = r"(?P<how>most|least)\b"
    ends = r"(?=\s*(?:[,.;:()]|$)|\s(?:to|from|in|by|with|at|among|during|and|on|for|there|of\sall|abroad)\b)"
    like = alternatives(words["adjectives"])
    thing = rf"(?!\s\w+(?:{like})\b)(?=\s[a-z]+\b)"
    no_record = r"(?!\s(?:ever|since|(?:in|for)\s(?:\w+\s){0,3}?(?:years|months|decades|history)))"
    ways = {
        "buys the most tea": rf"\b(?:{takes})\s(?:[\w-]+\s){{0,3}}?(?:by\sfar\s)?the\s{most}(?:{ends}|{thing}|\sof\b)",
        "the most indebted of": rf"\bthe\s{most}(?=\s\w+(?:{like})(?:\sof\s(?:the|all|them|these|those)\b|\s?[,(:]))",
        "had the most guests": rf"\bthe\s(?P<how>most)(?=\s[a-z]{{3,}}(?<!ou)(?<!s)s\b{no_record})",
        "takes most, with": rf"\b(?:{takes})\s{most}(?:{ends}|\sof\s(?:it|them)\b|\s(?:is|was|were)\b)",
        "The most went to": rf"{opens}the\s{most}\s(?:{went})\b",
        "grew by far the fastest": rf"\b(?:{changes})\s{far}(?P<how>{alternatives(words['how'])}){ends}",
        "rose most steeply": rf"\b(?:{changes})\s(?P<how>most)(?=\s(?:{steeply})\b)",
        "the best customer": rf"\b(?P<how>best)(?=\s(?:[\w-]+\s)?(?:{best_of})\b)",
        "was the best, with": r"\b(?:is|was|are|were)\s(?:by\sfar\s)?the\s(?P<how>best)(?=\s*[,.;:])",
        "did best": rf"\b(?:{does})\s{far}(?P<how>{alternatives(words['done'])}){ends}",
    }
    return tuple(re.compile(way, re.IGNORECASE) for way in ways.values())


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
