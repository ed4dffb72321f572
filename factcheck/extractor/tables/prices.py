"""Heads of what so much of a good costs: "Price, $/t", "Unit value (USD per kg)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word
from factcheck.extractor.tables.words import prices

_PRICE = "other:export price"
_PER = re.compile(r"(?:/|\bper\b)\s*[^\W\d_][\w.]*")


def price_in(row: list[Word]) -> MeasureMention | None:
    """The price that the words of a head name, as what is exported or imported is told of by weight."""
    told = ((row[first].start, row[stop - 1].end) for first, stop, of_goods in prices().find(row) if of_goods)
    return next((MeasureMention(start, end, _PRICE) for start, end in told), None)


def per_what(text: str, measure: MeasureMention | None) -> Iterator[tuple[int, int]]:
    """Where a head of prices says of how much they are: "per tonne", "/kg"."""
    if measure is not None and "price" in measure.measure:
        yield from (found.span() for found in _PER.finditer(text))
