"""A row of a Parquet file as an observation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from factcheck.domain.claim import Series
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.dataset import Dataset
from factcheck.reference.faults import Fault, FaultyTableError
from factcheck.reference.impossible import why_impossible
from factcheck.reference.in_place.files import ROW, File
from factcheck.reference.roles import NUMBERS, decimal, outside_bounds, readers

Row = Mapping[str, Any]
"""The texts of our columns, "" for nothing, and `ROW`."""

_period = lru_cache(Period.parse)


def observation(dataset: Dataset, file: File, row: Row, today: date) -> Observation:
    """The row as an observation; one that cannot be, as of `today`, is doubtful.

    Raises:
        FaultyTableError: a cell cannot be read.
    """
    try:
        return _observation(dataset, file, row, today)
    except (ValueError, ArithmeticError) as error:
        raise FaultyTableError(_fault(dataset, file, row, error)) from error


def _observation(dataset: Dataset, file: File, row: Row, today: date) -> Observation:
    table, value = file.table, decimal(row["value"])
    low = decimal(row["low"]) if row["low"] else value - table.precision
    high = decimal(row["high"]) if row["high"] else value + table.precision
    if apart := outside_bounds(low, value, high):
        raise ValueError(apart)
    doubt = why_impossible(value * table.scale, row["measure"], row["unit"], row["period"], row["status"], today)
    sides = row["reporter"], row["partner"] or None
    return Observation(
        dataset=dataset.name,
        source=row["source"],
        series=Series(row["measure"], row["product"] or None, *sides, _period(row["period"])),
        value=value * table.scale,
        low=low * table.scale,
        high=high * table.scale,
        unit=row["unit"],
        scope=row["scope"],
        citation=row["citation"],
        url=row["url"] or None,
        vintage=date.fromisoformat(row["vintage"]) if row["vintage"] else None,
        grade=Grade(int(row["grade"])),
        doubtful=row["doubtful"] == "true" or doubt is not None,
        note=row["note"],
        valuation=row["valuation"],
        status=row["status"],
    )


def _fault(dataset: Dataset, file: File, row: Row, error: Exception) -> Fault:
    """Which cell of the row it is that cannot be read."""
    numbers = dict.fromkeys((role for role in NUMBERS if row[role]), decimal)
    for role, read in (readers({source.name for source in dataset.sources}) | numbers).items():
        try:
            read(row[role])
        except ValueError as wrong:
            return Fault(file.table.name, row[ROW], file.column(role), str(wrong))
    return Fault(file.table.name, row[ROW], None, str(error))
