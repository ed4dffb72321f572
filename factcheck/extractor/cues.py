"""The words that steer a reading: verbs of change, of level, of share, small prepositions. Each gives its cues."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.extractor.phrases import Phrases, inflected
from factcheck.extractor.vocabulary import vocabulary

_WORD_LISTS = ("generic", "modifier")


@lru_cache(maxsize=1)
def cues() -> Phrases[frozenset[str]]:
    """Every cue phrase of the language with the cues that it gives."""
    gathered: dict[str, set[str]] = {}
    for cue, phrases in vocabulary("cues").items():
        if cue not in _WORD_LISTS:
            _add(gathered, cue, phrases)
    for cue, phrases in verb_cues().items():
        _add(gathered, cue, phrases)
    return Phrases({phrase: frozenset(names) for phrase, names in gathered.items()})


def _add(gathered: dict[str, set[str]], cue: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        gathered.setdefault(phrase, set()).add(cue)


def verb_cues() -> dict[str, list[str]]:
    return {}


@lru_cache
def _word_list(name: str) -> frozenset[str]:
    return frozenset(vocabulary("cues")[name])


def is_generic(word: str) -> bool:
    """Whether the noun means goods or figures of every kind, so that it names no product."""
    return word in _word_list("generic")


def is_modifier(word: str) -> bool:
    """Whether the word before a measure does not narrow it: total, bilateral, annual."""
    return word in _word_list("modifier")
