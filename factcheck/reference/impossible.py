"""Figures that cannot be, whoever gives them: they are kept as doubtful, and speak neither for nor against a claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from factcheck.resources import vocabulary

_WORLD_OUTPUT = Decimal(10) ** 15
"""No flow of a year is larger, in dollars: the whole world's output is a tenth of it."""


def why_impossible(value: Decimal, measure: str, unit: str, period: str, status: str, today: date) -> str | None:
    """Why there can be no such figure, None where there can; `value` is in plain units."""
    if value < 0 and measure in _never_negative():
        return f"{measure} cannot be negative"
    if unit == "USD" and abs(value) > _WORLD_OUTPUT:
        return "it is more than the output of the whole world: is the scale right?"
    if int(period[:4]) > today.year and status not in ("forecast", "estimate"):
        return f"{period} is still to come"
    return None


@lru_cache
def _never_negative() -> frozenset[str]:
    """The measures that count what there is or was, and have no word for less than nothing."""
    either = set(vocabulary("datasets")["either_sign"])
    return frozenset(
        measure["id"]
        for measure in vocabulary("measures")["measures"]
        if measure["kind"] in ("flow", "stock") and "negative" not in measure and measure["id"] not in either
    )
