"""Crops that are brought in from the land they grew on, which nobody buys: "brought in from Peru's fields"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.measures.so_much_of import ENDS
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word
from factcheck.resources import word_set

_FAR = 6
"""Within how many words behind the verb stands the land."""


def from_fields(row: Sequence[Word], stop: int, meaning: MeasureMention) -> MeasureMention:
    """The imports that end before `stop` of the row as a harvest, where they come from fields."""
    if meaning.measure != "imports" or not meaning.verb:
        return meaning
    first = stop - (row[stop - 1].text == "from")
    behind = [word.text for word in row[first : first + _FAR]]
    told = list(takewhile(lambda text: text not in ENDS and text != ",", behind))
    grown = told[:1] == ["from"] and not word_set("measures", "crop_lands").isdisjoint(told)
    return replace(meaning, measure="production", partner=False) if grown else meaning
