"""Whose money a name means that several countries share, where it is not that of the country told of: francs, crowns.

An article on what Italians buy in Geneva is about Italy, and its francs are those of the Swiss whom it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention
from factcheck.resources import vocabulary


def money_named(docs: Sequence[Doc]) -> dict[str, str]:
    """The ISO 4217 code of each shared name without a country in `docs`: that of the one holder whom they name.

    Those who no longer pay so are holders only where nobody else is named: the French, of francs.
    """
    shared = {unit for doc in docs for number in doc._.numbers if (unit := number.quantity.unit) in _holders()}
    if not shared:
        return {}
    named, found = {area.codes[0] for doc in docs for area in doc._.areas}, {}
    for unit in shared:
        rows = ({code for country, code in row.items() if country in named} for row in _holders()[unit])
        codes = next((row for row in rows if row), ())
        if len(codes) == 1:
            found[unit] = next(iter(codes))
    return found


def in_named_money(numbers: Sequence[NumberMention], codes: dict[str, str]) -> list[NumberMention]:
    """`numbers` with those in a shared name in the currency that `codes` has for it."""
    return [
        replace(number, quantity=replace(number.quantity, unit=codes[unit]))
        if (unit := number.quantity.unit) in codes
        else number
        for number in numbers
    ]


@lru_cache(maxsize=1)
def _holders() -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """By the name that is left where nobody is known to be meant, whose money it is, and whose it was: "francs"."""
    rows = vocabulary("currencies")["ambiguous"].items()
    return {f"{name}s": (row["homes"], row.get("adjectives", {})) for name, row in rows if row["default"] is None}
