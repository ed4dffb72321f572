"""Which publisher of the reference data a text means by the name it uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from factcheck.reference.publisher import Publisher

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?\b")
_EMPTY_WORDS = frozenset({"the", "of", "on", "for", "under", "and", "republic"})
_SPELT_ALIKE = 85
"""The least likeness of two words, in percent, for one to be a spelling of the other. Tests hold countries apart."""
_LONG = 6
"""Shorter words and abbreviations are other words as soon as a letter differs: OEC and OECD."""


_SPELLINGS = 256
"""How many names that are none of those known are remembered, with whose they are: an article uses few."""


class SourceNames:
    """The names that texts have for the publishers of the reference data."""

    def __init__(self, publishers: Sequence[Publisher]) -> None:
        self._by_words: dict[frozenset[str], list[Publisher]] = {}
        for publisher in publishers:
            for words in {_words(alias) for alias in publisher.aliases}:
                self._by_words.setdefault(words, []).append(publisher)
        self._known_alike = lru_cache(maxsize=_SPELLINGS)(self._spelt_alike)

    def find(self, name: str, areas: Collection[str | None]) -> Publisher | None:
        """The publisher that a text about `areas` calls `name`, None where it is none of ours.

        A name that several countries' bodies have ("the Statistics Agency") means the one of the areas at hand.
        """
        words = _words(name)
        candidates = self._by_words.get(words) or self._known_alike(words)
        fitting = [publisher for publisher in candidates if publisher.side is None or publisher.side in areas]
        return fitting[0] if len(fitting) == 1 else None

    def _spelt_alike(self, words: frozenset[str]) -> list[Publisher]:
        from rapidfuzz.fuzz import ratio

        def alike(one: frozenset[str], other: frozenset[str]) -> bool:
            return all(any(a == b or (len(a) >= _LONG and ratio(a, b) >= _SPELT_ALIKE) for b in other) for a in one)

        return [
            publisher
            for known, publishers in self._by_words.items()
            if len(known) == len(words) and alike(words, known) and alike(known, words)
            for publisher in publishers
        ]


def _words(name: str) -> frozenset[str]:
    plain = _POSSESSIVE.sub(" ", name.casefold()).replace(".", "")
    return frozenset(_WORD.findall(plain)) - _EMPTY_WORDS
