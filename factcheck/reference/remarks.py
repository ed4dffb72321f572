"""What is odd about observations that can be read: no fault, but a thing for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

import pandas as pd

from factcheck.reference.faults import Fault
from factcheck.reference.impossible import why_impossible
from factcheck.reference.load import COLUMN, ROW, Loaded
from factcheck.reference.readers import read_cells
from factcheck.resources import vocabulary

_Row = dict[str, Any]

_KEY = ["source", "reporter", "partner", "measure", "product", "period", "unit", "scope", "vintage", "status"]
_SERIES = [column for column in _KEY if column != "period"]
_TELLING = ("value", "measure", "unit", "period", "status")
_SLIP = 100
"""A figure so many times its neighbour's size is rather in another unit."""


def remarks(loaded: Loaded, today: date) -> list[Fault]:
    """What is odd in one table, in the order of its rows."""
    found = [*_impossible(loaded, today), *duplicates(loaded), *_slips(loaded), *_units(loaded), *_names(loaded)]
    return sorted(found, key=lambda fault: (fault.row or 0, fault.column or ""))


def with_doubts(frame: pd.DataFrame, today: date) -> pd.DataFrame:
    """The observations with those marked as doubtful that cannot be: they speak neither for nor against a claim."""
    columns = zip(*(frame[column] for column in _TELLING), strict=True)
    wrong = [_why_impossible(cells, today) is not None for cells in columns]
    return frame.assign(doubtful=frame["doubtful"].mask(pd.Series(wrong, frame.index), "true"))


def _impossible(loaded: Loaded, today: date) -> Iterator[Fault]:
    for row in _rows(loaded.frame):
        if why := _why_impossible([row[column] for column in _TELLING], today):
            yield _at(loaded, row, f"{why}; it is kept as doubtful")


def _why_impossible(cells: Sequence[str], today: date) -> str | None:
    value, measure, unit, period, status = cells
    return why_impossible(Decimal(value), measure, unit, period, status, today)


def duplicates(loaded: Loaded) -> Iterator[Fault]:
    """Figures of one source, release and series that are there more than once."""
    for _, group in loaded.frame[loaded.frame.duplicated(_KEY, keep=False)].groupby(_KEY, sort=False):
        first, *others = _rows(group)
        for other in others:
            same = "the same figure" if Decimal(other["value"]) == Decimal(first["value"]) else "another figure"
            yield _at(loaded, other, f"row {first['row']} gives {same} for it already")


def _slips(loaded: Loaded) -> Iterator[Fault]:
    frame = loaded.frame[loaded.frame["period"].str.fullmatch(r"\d{4}")]
    for _, group in frame.sort_values("period").groupby(_SERIES, sort=False):
        before = None
        for row in _rows(group):
            if before is not None and (gap := _gap(row["value"], before["value"])) and not _SLIP > gap > 1 / _SLIP:
                times = f"{gap:,.0f} times" if gap > 1 else f"one {1 / gap:,.0f}th of"
                yield _at(loaded, row, f"it is {times} the figure of {before['period']}: is it in the same unit?")
            before = row


def _gap(value: str, other: str) -> float:
    return abs(float(Decimal(value) / Decimal(other))) if Decimal(other) else 0.0


def _units(loaded: Loaded) -> Iterator[Fault]:
    known = set(vocabulary("currencies")) | _units_read()
    for row in _rows(loaded.frame.drop_duplicates("unit")):
        if row["unit"] not in known:
            yield _at(loaded, row, f"the unit {row['unit']!r} is none that is read in articles: write USD, percent, t")


@lru_cache
def _units_read() -> frozenset[str]:
    from factcheck.extractor.numbers.currencies import currencies

    money = {unit.name for unit in currencies(None).before.values()}
    return frozenset(money | set(map(str, vocabulary("units"))) | {"percent", "persons", "index"})


def _names(loaded: Loaded) -> Iterator[Fault]:
    """Names that are only much like one that is known."""
    from factcheck.reference.names import area_named, is_spelt_otherwise

    named = [field for field in loaded.table.fields if field.named and field.role in ("reporter", "partner")]
    if not named or not len(loaded.frame):
        return
    cells = read_cells(loaded.table)
    for field in named:
        column = cells.loc[cells.index.isin(loaded.frame[ROW]), field.name].drop_duplicates()
        for row, cell in column.items():
            if cell not in (field.mapping or {}) and is_spelt_otherwise(cell):
                told = f"{cell!r} is taken for {area_named(cell)}"
                yield Fault(loaded.table.name, int(str(row)), field.name, told)


def _rows(frame: pd.DataFrame) -> list[_Row]:
    return cast(list[_Row], frame.to_dict("records"))


def _at(loaded: Loaded, row: _Row, told: str) -> Fault:
    return Fault(loaded.table.name, row[ROW], row[COLUMN], told)
