"""What an article calls a source: by its abbreviation, by the short name that it uses, by its kind."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.areas import find_areas
from factcheck.extractor.sources.abbreviations import abbreviation_after
from factcheck.extractor.sources.agencies import agency
from factcheck.extractor.sources.countries import source_country
from factcheck.extractor.sources.names import SourceName, find_names
from factcheck.resources import vocabulary

_CALLED = re.compile(r"[A-Z](?:[a-z]{3,12}|[A-Z]{2,8})(?![\w'’-])(?! [A-Z])")
"""The name of an office that is one word, which no other name follows, as that of a person would."""
_LETTERS_BEFORE = re.compile(r"(?<![\w'’-])[A-Z]{3,9}(?= \Z)")
"""The letters that an office is called by, before what it is: "the ABC statistics office"."""


def in_full(name: SourceName, line: str, whole: str, short: dict[str, str]) -> SourceName:
    """The name with the abbreviation that stands behind it, called as the article calls it."""
    if introduced := abbreviation_after(line, name):
        return replace(name, name=introduced[0], end=introduced[1])
    if called := _called(line, name):
        return replace(name, name=called[0], start=min(name.start, called.start()), end=max(name.end, called.end()))
    return replace(name, name=_of_that_kind(name, whole, short) or usual(name.name, whole, short))


def _called(line: str, name: SourceName) -> re.Match[str] | None:
    """What an office told by its kind is called beside that: "the statistics institute Inegi", "the ABC chamber"."""
    owner, _, kind = name.name.rpartition("'s ")
    if name.sort != "office" or not kind.islower():
        return None
    if not owner and (letters := _LETTERS_BEFORE.search(line[: name.start])):
        return None if find_areas(letters[0]) else letters
    called = _CALLED.match(line, name.end + 1)
    if called is None or _is_other_name(called[0].lower()) or find_areas(called[0]):
        return None
    return called


@lru_cache(maxsize=256)
def _is_other_name(word: str) -> bool:
    """Whether the word is a day, a month or somebody's post, and no office's name."""
    periods = vocabulary("periods")
    days = (*periods["weekdays"], *periods["months"], *vocabulary("sources")["officers"])
    return any(word.startswith(day) or day.startswith(word) for day in days)


def _of_that_kind(name: SourceName, whole: str, short: dict[str, str]) -> str | None:
    """The one office of its kind that the article names, where it is called by that: "the statistics office"."""
    if name.sort != "office" or not name.name.islower():
        return None
    kinds = vocabulary("sources")["called_by_kind"]
    signs = next((signs for kind, signs in kinds.items() if kind in name.name), None)
    if signs is None:
        return None
    named = {usual(one.name, whole, short) for one in find_names(whole) if one.name[:1].isupper()}
    full = {one: short.get(one, one).lower() for one in named}
    alike = [one for one, words in full.items() if any(sign in words for sign in signs)]
    return alike[0] if len(alike) == 1 else None


def usual(name: str, whole: str, short: dict[str, str]) -> str:
    """The short name that the article itself uses, else its words, without the country of a known agency."""
    owner, possessive, rest = name.partition("'s ")
    if possessive and agency(rest) and not agency(name) and source_country(owner):
        name = rest
    for abbreviation, full in short.items():
        if name == full:
            return abbreviation
    known = agency(name)
    if known and known.short != name and _stands_in(known.short, whole):
        return known.short
    return " ".join(name.split())


@lru_cache(maxsize=256)
def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
