"""People of whom only some are counted, and no population: "the number of people drawing sick pay", guests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.measures.frame import GUESTS
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word
from factcheck.resources import word_set

_SOME = "other:persons"
_LIVING = word_set("small_words", "measures", "living")


def of_some(row: Sequence[Word], stop: int, meaning: MeasureMention) -> MeasureMention:
    """The population that ends before `stop` of the row as some of it, where the next word says which people.

    Those who go somewhere are its guests: "Chadian citizens visited Togo".
    """
    if meaning.measure != "population":
        return meaning
    following = next((word.text for word in row[stop : stop + 1]), "")
    if following in word_set("cues", "visiting"):
        return replace(meaning, measure=GUESTS, partner=True, stock=False)
    if not row[stop - 1].text.endswith("people"):
        return meaning
    narrowed = following in word_set("measure_units", "narrowing") or following.endswith("ing")
    return replace(meaning, measure=_SOME) if narrowed and following not in _LIVING else meaning
