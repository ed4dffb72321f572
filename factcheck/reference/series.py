"""A series as people type it: "KAZ exports CHN", "Uzbekistan trade with Central Asia"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.reference.mirror import FLOWS
from factcheck.reference.names import area_named
from factcheck.resources import vocabulary


def series_named(text: str) -> Series:
    """The series that the words name: whose, what, and with whom; the world where nobody is named.

    Raises:
        FactcheckError: `series`: a word names nothing.
    """
    between = {*vocabulary("datasets")["of_partner"], "of"}
    words = text.replace("’s", "").replace("'s", "").split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            measure = _measures().get(" ".join(words[start : start + length]).lower())
            if measure is not None and start > 0:
                rest = [word for word in words[start + length :] if word.lower() not in between]
                return _series(measure, " ".join(words[:start]), " ".join(rest))
    raise FactcheckError("series", f"{text!r} names no series: say whose, what and with whom, as KAZ exports CHN.")


def _series(measure: str, reporter: str, partner: str) -> Series:
    try:
        sides = area_named(reporter), area_named(partner) if partner else None
    except ValueError as error:
        told = str(error).partition(":")[0]
        raise FactcheckError("series", f"{told}: write a code or a name, as KAZ or Kazakhstan.") from error
    other = sides[1] or ("world" if measure in FLOWS else None)
    return Series(measure, None, sides[0], other, None)


@lru_cache
def _measures() -> dict[str, str]:
    named = {noun: measure["id"] for measure in vocabulary("measures")["measures"] for noun in measure["nouns"]}
    return named | {measure["id"]: measure["id"] for measure in vocabulary("measures")["measures"]}
