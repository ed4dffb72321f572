"""Exports and imports that one phrase names and two numbers tell: "$3bn in exports and imports of $2bn"."""

from __future__ import annotations

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word
from factcheck.resources import word_shape

_NUMBER_OF = word_shape("flows_apart", "number_of")
_OF_NUMBER = word_shape("flows_apart", "of_number")


def flows_apart(text: str, row: list[Word], first: int, stop: int) -> list[MeasureMention]:
    """The two flows of a phrase that else is both together, each with a number: "$3bn in exports and imports of $2"."""
    if stop - first != 3 or row[first + 1].text not in ("and", "&"):
        return []
    if not (_NUMBER_OF.search(text, 0, row[first].start) and _OF_NUMBER.match(text, row[stop - 1].end)):
        return []
    flows = [row[first], row[stop - 1]]
    if {word.text for word in flows} != {"exports", "imports"}:
        return []
    return [MeasureMention(word.start, word.end, word.text, partner=True) for word in flows]
