"""Places told by where one stands in a list: "tea heads the list", "the runner-up", "Malta brings up the rear"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.rank_words import RankWords
from factcheck.resources import vocabulary


@lru_cache
def _places() -> re.Pattern[str]:
    words = vocabulary("ranks")["places"]
    heads, lists = alternatives(words["heads"]), alternatives(words["lists"])
    behind = "|".join(rf"(?<=\b{word}\s)" for word in words["led_behind"])
    sources = vocabulary("sources")
    people = alternatives([*sources["posts"], *sources["officers"], "minister", "ministers", "economists", "analysts"])
    by = rf"(?P<by>{alternatives(words['headed'])}|(?:{behind}){alternatives(words['led'])})\b"
    by += rf"(?!\s(?:[\w'’-]+\s){{0,3}}?(?:{people})\b)(?!\s(?:{alternatives(words['no_heads'])})\b)"
    return re.compile(
        rf"\b(?:(?P<first>{heads})(?=\s(?:the|its|their|this)\s(?:[\w-]+\s){{0,2}}?(?:{lists})\b)"
        rf"|(?P<leads>{alternatives(words['leads'])})(?=\s(?:with|at)\s(?:[a-z]+\s){{0,2}}[^\w\s]?\d)"
        rf"|{by}|(?P<ahead>{alternatives(words['ahead'])})\b(?!\sof\b)|(?P<top>{alternatives(words['top'])})\b"
        rf"|(?P<last>{alternatives(words['last'])})\b|(?P<second>{alternatives(words['second'])})\b)",
        re.IGNORECASE,
    )


@lru_cache
def _cue() -> re.Pattern[str]:
    words = vocabulary("ranks")["places"]
    told = [
        word for name, listed in words.items() if name not in ("lists", "led_behind", "no_heads") for word in listed
    ]
    return re.compile(rf"\b(?:{alternatives(told)})\b")


_PLACE = {"first": 1, "leads": 1, "by": 1, "ahead": 1, "top": 1, "last": -1, "second": 2}


def heads_of_lists(text: str, lower: str) -> Iterator[RankWords]:
    """Every place in a list that `text` tells; `lower` is the text in small letters."""
    if _cue().search(lower):
        for match in _places().finditer(text):
            group = match.lastgroup or ""
            yield RankWords(*match.span(group), _PLACE[group])
