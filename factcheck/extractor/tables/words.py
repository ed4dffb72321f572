"""The words that heads of columns and rows use, from `tables.yaml`."""

from __future__ import annotations

from functools import lru_cache

from factcheck.domain.claim import Kind
from factcheck.extractor.phrases import Phrases
from factcheck.resources import vocabulary

_KINDS = {"change": Kind.CHANGE, "share": Kind.SHARE, "difference": Kind.CHANGE_ABS}


@lru_cache(maxsize=1)
def kinds() -> Phrases[Kind]:
    """Phrases that say that the figures are changes or shares."""
    return Phrases({phrase: _KINDS[name] for name, row in vocabulary("tables")["kinds"].items() for phrase in row})


@lru_cache(maxsize=1)
def comparisons() -> Phrases[str]:
    """Phrases that say what a change is measured against: `year_earlier` or `previous`."""
    return Phrases({phrase: name for name, row in vocabulary("tables")["comparisons"].items() for phrase in row})


@lru_cache(maxsize=1)
def prices() -> Phrases[bool]:
    """Phrases that say that the figures are prices of so much of a good; False where something is measured at such."""
    table = vocabulary("tables")
    return Phrases({**dict.fromkeys(table["prices"], True), **dict.fromkeys(table["measured_at"], False)})


@lru_cache(maxsize=1)
def short_measures() -> Phrases[str]:
    """Measures that only heads name so: "Exp.", "Nights"."""
    table = vocabulary("tables")["short_measures"]
    return Phrases({phrase: name for name, row in table.items() for phrase in row})


@lru_cache(maxsize=1)
def parts() -> Phrases[bool]:
    """Phrases that lead from a total to its parts: "of which"."""
    return Phrases(dict.fromkeys(vocabulary("tables")["parts"], True))


@lru_cache(maxsize=1)
def all_goods() -> Phrases[bool]:
    """Phrases that mean goods of every kind."""
    return Phrases(dict.fromkeys(vocabulary("tables")["all_goods"], True))


@lru_cache
def listed(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return frozenset(map(str, vocabulary("tables")[name]))
