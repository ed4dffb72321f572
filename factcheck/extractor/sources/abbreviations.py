"""The abbreviations that a text introduces for the names of offices."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.sources.agencies import agency
from factcheck.extractor.sources.names import SourceName, find_names
from factcheck.resources import word_set, word_shape

_BRACKETED = word_shape("abbreviations", "bracketed")


@lru_cache(maxsize=8)
def abbreviations(line: str) -> dict[str, str]:
    """The abbreviations that the text introduces behind a name (NBS), with the name in full."""
    introduced: dict[str, str] = {}
    for name in find_names(line):
        if short := abbreviation_after(line, name):
            introduced.setdefault(short[0], name.name)
    return introduced


def abbreviation_after(line: str, name: SourceName) -> tuple[str, int] | None:
    """The abbreviation that stands in brackets or between commas behind an office's name, and where it ends."""
    if name.sort != "office":
        return None
    found = _BRACKETED.match(line, name.end)
    if found is None:
        return None
    short = found[1] or found[2]
    area = gazetteer().longest(line, found.start(1 if found[1] else 2), short)
    if sum(letter.isupper() for letter in short) < 2 and not agency(short) and not _is_acronym(short, name.name):
        return None
    if (area and area.words == short) or short in word_set("sources", "not_names"):
        return None
    return short, found.end()


def _is_acronym(short: str, name: str) -> bool:
    """Whether the word is made of the first letters of the name's words: "Inegi" of "Instituto Nacional …"."""
    initials = "".join(word[0] for word in name.split() if word[:1].isupper())
    return short.upper() == initials
