"""The measure that a cell or a head names: by a word, by the code of a statistical service, or misspelt by a letter."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reference.guess.words import said_by
from factcheck.resources import vocabulary

_SHORTEST = 6
"""Shorter words are like too many others."""
_LONG = 9
"""From so many letters on two may be wrong."""
_BEHIND = re.compile(r"\s*[(,:;].*")
"""What a head says behind the name: the unit, the valuation."""


def measure_named(cell: str) -> str | None:
    """The measure that a cell names."""
    codes = vocabulary("datasets")["measure_codes"]
    return codes.get(cell.lower()) or said_by(cell).measure


def measure_suggested(cell: str) -> str | None:
    """The one measure whose name the cell misspells, to be shown to a person; None where none is, or several are."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    wanted = " ".join(_BEHIND.sub("", cell).lower().split())
    if len(wanted) < _SHORTEST:
        return None
    allowed = 2 if len(wanted) >= _LONG else 1
    near = process.extract(wanted, list(_nouns()), scorer=OSA.distance, score_cutoff=allowed + 1, limit=None)
    if not near or near[0][1] > allowed or near[0][0][0] != wanted[0]:
        return None
    measures = {_nouns()[noun] for noun, distance, _ in near if distance <= near[0][1] + 1}
    return measures.pop() if len(measures) == 1 else None


@lru_cache
def rates() -> frozenset[str]:
    """The measures whose levels are percentages."""
    return frozenset(measure["id"] for measure in vocabulary("measures")["measures"] if measure.get("rate"))


@lru_cache
def _nouns() -> dict[str, str]:
    """The measures by their nouns."""
    measures = vocabulary("measures")["measures"]
    return {noun: measure["id"] for measure in measures for noun in measure["nouns"] if len(noun) >= _SHORTEST}
