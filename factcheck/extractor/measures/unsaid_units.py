"""What a bare number of a measure is in: persons of a population, points of an index."""

from __future__ import annotations

from factcheck.domain.quantity import Quantity
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.prices.index_of import POINTS_OF_INDEX, indices
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.numbers.units import PERCENT, unit_named
from factcheck.resources import word_set

_HUNDRED = 100


def unsaid_unit(quantity: Quantity, frame: Frame) -> str | None:
    """The unit that is left unsaid: of a rate below a hundred percent, and not so few persons."""
    if frame.measure in word_set("measure_units", "indexed") | indices():
        return POINTS_OF_INDEX
    rate = frame.rate and quantity.printed.scale == 1 and 0 < abs(quantity.value) < _HUNDRED
    if rate and frame.measure == "unemployment":
        return PERCENT.name
    counted = bare_unit(frame.measure)
    people = unit_named(counted) if counted else None
    return people.name if people and people.outside else counted
