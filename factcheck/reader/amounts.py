"""What follows a figure on a page: a scale, a unit, or the name of money."""

from __future__ import annotations

from functools import lru_cache

from factcheck.reader.words import Phrases
from factcheck.resources import vocabulary


@lru_cache
def units() -> Phrases:
    """Scales, units and the names of money."""
    money = vocabulary("currencies")
    names = [word for one in money["currencies"].values() for word in (*one.get("names", ()), *one.get("symbols", ()))]
    names += [word for one in money["ambiguous"].values() for word in one["words"]]
    return Phrases([*_scales(), *_units(), *names, "US dollars", "U.S. dollars"])


@lru_cache
def large_units() -> Phrases:
    """Scales and units without money, whose small amounts are prices and rates."""
    return Phrases([*_scales(), *_units(), *vocabulary("numbers")["scale_letters"]])


def _scales() -> list[str]:
    return [word for name in ("numbers", "tables") for word in vocabulary(name)["scales"] if word[0].isalpha()]


def _units() -> list[str]:
    return [word for unit in vocabulary("units")["units"] for word in unit["words"] if len(word) > 1 or word == "%"]
