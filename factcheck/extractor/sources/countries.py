"""The country that a source belongs to."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.areas import find_areas
from factcheck.extractor.sources.agencies import agency
from factcheck.resources import word_set


@lru_cache(maxsize=256)
def source_country(name: str) -> str | None:
    """The ISO alpha-3 code of the country that a source belongs to, told by who it is or by the words of its name.

    None where neither tells, and for international organisations and papers.
    """
    if name in word_set("sources", "of_several"):
        return None
    if known := agency(name):
        return known.country
    for words in (name, name.rpartition(" of ")[2]):
        for mention in find_areas(words):
            if mention.form in ("name", "demonym") and mention.codes[0].isupper():
                return mention.codes[0]
    return None
