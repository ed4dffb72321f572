"""Whose office an article is from, told by a line of its own at the top: "Statistical Institute, 31 July 2024"."""

from __future__ import annotations

import re
from itertools import islice

from factcheck.domain.article import Article, Label
from factcheck.extractor.placed import placed
from factcheck.extractor.sources import find_sources
from factcheck.extractor.sources.agencies import agency
from factcheck.extractor.sources.countries import source_country
from factcheck.resources import word_set

_LINES = 6
"""Within how many lines from the top an office names itself."""
_SENTENCE = (".", "!", "?", ":")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BESIDE = 5
"""How many words may stand beside its name: the date, "press release", the town."""


def letterhead(article: Article) -> str | None:
    """The office that names itself so; None where none does, or offices of several countries."""
    offices: dict[str | None, str] = {}
    wires = tuple(word_set("sources", "wires"))
    for line in islice(article.lines, _LINES):
        words = article.reading[line.start : line.end]
        if line.label is Label.TABLE or words.endswith(_SENTENCE):
            continue
        for source in placed(find_sources(words, article.reading), line.start):
            country = source_country(source.name) or source_country(words[source.start : source.end])
            beside = _WORD.findall(words[: source.start] + words[source.end :])
            known = country or agency(source.name) or line.label is Label.FURNITURE
            if known and len(beside) <= _BESIDE and not source.name.lower().endswith(wires):
                offices.setdefault(country, source.name)
    national = [office for country, office in offices.items() if country]
    told = national or [*offices.values()]
    return told[0] if len(told) == 1 else None
