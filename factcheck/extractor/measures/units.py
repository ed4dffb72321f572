"""Which units each measure can have: exports money or tonnes, a population persons."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.resources import vocabulary

_MILLION = 1_000_000
_IN_PARTS = "children"
"""What a bare number counts that is an average: those that a woman has."""
WEIGHED = frozenset({"mass", "volume", "energy"})
"""Kinds of unit in which goods are weighed or metered."""
_OF_GOODS = WEIGHED | {"money"}
"""Kinds of unit in which nobody is counted, nor what happens."""
_POINTS = "points"
_PERCENTS = frozenset({"percent", "percentage_points", "times", "per mille", "rank"})


@lru_cache(maxsize=1)
def _units() -> dict[str, frozenset[str]]:
    allowed = vocabulary("measure_units")["measures"]
    return {measure: frozenset(kinds.split()) for kinds, measures in allowed.items() for measure in measures}


@lru_cache(maxsize=1)
def _kinds_of_unit() -> dict[str, str]:
    return {unit: kind for kind, units in vocabulary("measure_units")["units"].items() for unit in units}


def measures_in(unit: str | None, measure: str) -> bool:
    """Whether a level of `measure` can be counted in `unit`: exports in money or tonnes, a population in persons."""
    if unit in _PERCENTS:
        return True
    if counts_other(unit, measure):
        return False
    allowed = _units().get(measure)
    if allowed is None:
        counts = measure in _bare_units() or measure in vocabulary("measure_units")["lasting"]
        return not (counts and (kind_of(unit) in _OF_GOODS or unit == _POINTS))
    return kind_of(unit) in allowed


def counts_other(unit: str | None, measure: str) -> bool:
    """Whether `measure` is told by a unit of its own, and the unit counts what another is: divorces, not marriages."""
    counted = vocabulary("measure_units")["counted"]
    events = vocabulary("measure_units")["units"]["events"]
    if unit not in events or unit not in counted or measure == f"other:{counted[unit]}":
        return False
    return any(measure == f"other:{counted[one]}" for one in events if one in counted)


def is_counted(unit: str | None) -> bool:
    """Whether the unit counts pieces: vehicles, containers."""
    return unit not in _PERCENTS and kind_of(unit) == "pieces"


def kind_of(unit: str | None) -> str:
    """What sort of unit it is: money, mass, persons …; pieces of a thing where no list has it."""
    if unit is None:
        return "count"
    return "money" if is_money(unit) else _kinds_of_unit().get(unit, "pieces")


def may_be_money(number: NumberMention) -> bool:
    """Whether it is money, or so many millions of what is left unsaid."""
    unit = number.quantity.unit
    return is_money(unit) if unit else number.form is Form.PLAIN and number.quantity.printed.scale >= _MILLION


def bare_unit(measure: str) -> str | None:
    """What a bare number of `measure` counts: persons of a population; None where it is just a number.

    An unlisted measure that is the number of something counts that: "the number of banks", "Mobile phones: 26 million".
    """
    if measure in _listed():
        return _bare_units().get(measure)
    counted = measure.removeprefix("other:")
    if " " in counted:
        counted = counted.rpartition(" ")[2] if counted.endswith("s") else ""
    return counted if counted.isalpha() and counted != measure else None


def counts_whole(measure: str) -> bool:
    """Whether a bare number of it counts what comes in whole numbers only: people, what happens to them, things."""
    return _bare_units().get(measure, _IN_PARTS) != _IN_PARTS


def is_listed(measure: str) -> bool:
    """Whether the list of measures has one of that name."""
    return measure in _listed()


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(str(measure["id"]) for measure in vocabulary("measures")["measures"])


@lru_cache(maxsize=1)
def _bare_units() -> dict[str, str]:
    return {measure: unit for unit, measures in vocabulary("measure_units")["bare"].items() for measure in measures}
