"""Whether what a tool has read is a quantity that stands in the text: the value and the unit, told in its own words.

The readings are taken kindly: a bare fraction is a percentage, a bare number counts persons or times, a mere "dollar"
is any country's dollar, a range is right by its ends or its middle, and of several readings of a place one right one is
enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from texts import Text, Wanted

from factcheck.extractor.numbers import find_numbers
from factcheck.resources import vocabulary

Reading = tuple[int, int, list[float], str | None]

_CLOSE = 1e-3
_MEANT = {
    "percentage": "percent",
    "per cent": "percent",
    "fold": "times",
    "united states dollar": "USD",
    "short ton": "t",
    "square hectometer": "hectares",
}
"""Names of units that factcheck's vocabulary does not have, and what they are in it."""
_COUNTED = ("persons", "times", "head", "teu", "vehicles", "births", "deaths", "marriages", "divorces", "nights")
_BARE = {"percent": 100.0, **dict.fromkeys(_COUNTED, 1.0)}
"""What a bare one is in a unit that it may be meant in: half is 50 percent."""


def right(text: Text, readings: Sequence[Reading]) -> list[bool]:
    """For each quantity that is wanted, whether some reading of its place has its value and its unit."""
    return [any(_says(reading, wanted) for reading in readings) for wanted in text.wanted]


def _says(reading: Reading, wanted: Wanted) -> bool:
    start, end, values, unit = reading
    if not (start < wanted.end and wanted.start < end):
        return False
    scales = list(_scales(unit, wanted.unit))
    return any(_equal(value * scale, wanted) for value in values for scale in scales)


def _equal(value: float, wanted: Wanted) -> bool:
    if wanted.printed_minus and value > 0:
        return False
    return abs(abs(value) - abs(wanted.value)) <= _CLOSE * abs(wanted.value)


def _scales(unit: str | None, wanted: str | None) -> Iterator[float]:
    """What the value must be multiplied with to be in the wanted unit: one factor for each way to take `unit`."""
    for name, scale in _meanings(unit) if unit else ((None, 1.0),):
        if name == wanted:
            yield scale
        elif name is None and wanted in _BARE:
            yield _BARE[wanted]


@lru_cache
def _meanings(unit: str) -> tuple[tuple[str | None, float], ...]:
    """The units of factcheck's that a tool may mean by `unit`, and how many of them it is."""
    name = unit.lower().removesuffix(" per year")
    shared = next((entry for entry in vocabulary("currencies")["ambiguous"].values() if name in entry["words"]), None)
    if shared:
        return tuple((code, 1.0) for code in {shared["default"], *shared["homes"].values()})
    if name in _MEANT:
        return ((_MEANT[name], 1.0),)
    if name == "count":
        return ((None, 1.0),)
    written = (f"1000 {word}" for word in (unit, name.title(), name, f"{name}s", name.rpartition(" ")[2]))
    return next((meant for meant in map(_read, written) if meant), ((unit, 1.0),))


def _read(written: str) -> tuple[tuple[str | None, float], ...]:
    """The unit of a thousand, where all the words behind it are its unit (which persons are not part of)."""
    return tuple(
        (mention.quantity.unit, float(mention.quantity.value) / 1000)
        for mention in find_numbers(written)
        if mention.quantity.unit == "persons" or (mention.quantity.unit and mention.end == len(written))
    )
