"""Names and signs of money, and units, that read otherwise in an article about the country that they belong to."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from factcheck.extractor.numbers.currencies import begins_word, currencies
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

_SHORT = 3
"""A name of no more letters is money only with the capitals that it has."""
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _shared_words() -> dict[str, set[str]]:
    """By country the names and signs that read otherwise where a text is about it, as others have them too."""
    words, found = vocabulary("currencies"), defaultdict[str, set[str]](set)
    for row in (*words["ambiguous"].values(), *words["ambiguous_signs"]):
        for home in row["homes"]:
            found[home].update(row.get("words", row.get("signs")))
    for home, units in vocabulary("units")["at_home"].items():
        found[home].update(units)
    return found


@lru_cache(maxsize=1)
def _own_signs() -> dict[str, set[str]]:
    """By country the signs of its own money that are such only right before a number."""
    found = defaultdict[str, set[str]](set)
    for sign, unit in currencies().glued.items():
        if own := currency_home(unit.name):
            found[own].add(sign)
    return found


@lru_cache
def _sign_of(home: str) -> re.Pattern[str] | None:
    """A sign of the money of `home` that is no part of a word; a mark of a footnote behind it is none."""
    signs = _own_signs().get(home)
    return re.compile(rf"(?:{alternatives(signs)})(?![^\W\d_¹²³⁰⁴-⁹])") if signs else None


def names_home_money(text: str, home: str) -> bool:
    """Whether numbers of `text` may read otherwise once it is known that it is about `home`."""
    lowered, sign = text.lower(), _sign_of(home)
    shared = any(_stands_in(word, text, lowered) for word in _shared_words().get(home, ()))
    return shared or (sign is not None and any(begins_word(text, found.start()) for found in sign.finditer(text)))


def may_name_home_money(text: str) -> bool:
    """Whether there may be a country about which numbers of `text` read otherwise; a single letter is a sign of one."""
    written, lowered, others = _words_of_all_homes()
    if not written.isdisjoint(_LETTERS.findall(text)):
        return True
    small = text.lower()
    return not lowered.isdisjoint(_LETTERS.findall(small)) or any(_stands_in(word, text, small) for word in others)


@lru_cache(maxsize=1)
def _words_of_all_homes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The short ones as they are written, the longer ones in lower case, and those that are not of letters alone."""
    words = set[str]().union(*_shared_words().values(), *_own_signs().values())
    plain = {word for word in words if word.isalpha()}
    short = {word for word in plain if len(word) <= _SHORT}
    capitals = {word.capitalize() for word in short if word.islower()}
    return frozenset(short | capitals), frozenset(word.lower() for word in plain - short), frozenset(words - plain)


def _stands_in(word: str, text: str, lowered: str) -> bool:
    return word.lower() in lowered if len(word) > _SHORT else word in text or word.capitalize() in text
