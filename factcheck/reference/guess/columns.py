"""What each column of a table is: an area, a period, a measure, figures, or nothing that is looked up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.extractor.tables.words import listed
from factcheck.reference.guess.figures import is_amount, is_missing
from factcheck.reference.guess.layout import Layout
from factcheck.reference.guess.measures import measure_named, measure_suggested, rates
from factcheck.reference.guess.sorts import is_period
from factcheck.reference.guess.words import Said, said_by
from factcheck.reference.names import area_named, area_suggested
from factcheck.resources import vocabulary

_MOST = 0.6
"""So much of a column must be of a sort for the column to be."""


@dataclass(slots=True)
class Column:
    """A column by its name, with its distinct cells, the role that it seems to play, and how its cells are read."""

    name: str
    cells: list[str]
    role: str | None = None
    named: bool = False
    mapping: dict[str, str | None] = field(default_factory=dict)
    melt: dict[str, str] = field(default_factory=dict)
    scales: dict[str, str] = field(default_factory=dict)
    """What the cells of a column of units say of the scale: "mn USD"."""
    said: Said = field(default_factory=Said)
    unmapped: list[str] = field(default_factory=list)
    """Cells that could not be told, which are left out."""
    suggested: dict[str, str] = field(default_factory=dict)
    """Cells that are only much like a name, and what they were taken for."""


def columns_of(layout: Layout) -> list[Column]:
    """The table's columns with the roles that their heads and cells show by themselves."""
    rate = any(said_by(title).measure in rates() for title in layout.titles)
    columns: list[Column] = []
    for place, name in enumerate(layout.names):
        if not name:
            continue
        cells = [cell for cell in dict.fromkeys(layout.body.iloc[:, place]) if cell]
        columns.append(_column(name, cells, rate=rate))
        if columns[-1].role in ("measure", "unit", "product"):
            columns[-1].role = None if _has(columns[:-1], columns[-1].role) else columns[-1].role
    _settle_areas(columns, layout)
    return columns


def _column(name: str, cells: list[str], *, rate: bool) -> Column:
    column = Column(name, cells, said=said_by(name))
    head = name.lower()
    told = [cell for cell in cells if not is_missing(cell)]
    words = vocabulary("datasets")
    if head in map(str, words["numbering"]) and not any(_share(told, sort) for sort in (_is_area, is_period)):
        return column
    if head in words["parts_of_year"] and not _share(told, is_period):
        column.role = "part of year"
    elif not is_period(name) and (head in words["periods"] or _all_periods(told)) and _share(told, is_period):
        column.role, column.named = "period", True
    elif _share(told, is_amount):
        if head not in words["products"] and (rate or not _is_relative(column)):
            column.role = "value"
            _read_head(column)
    elif head in words["units"]:
        column.role = "unit"
        column.mapping = {cell: said_by(cell).unit or cell for cell in told}
        column.scales = {cell: str(scale) for cell in told if (scale := said_by(cell).scale or 1) != 1}
    elif head in words["measures"] or _share(told, lambda cell: measure_named(cell) is not None):
        column.role = "measure"
        _read_measures(column, told)
    elif told and (head in words["areas"] or head in listed("partners") or _share(told, _is_area)):
        column.role, column.named = "area", True
        _read_areas(column, told)
    elif head in words["products"]:
        column.role = "product"
        column.mapping = {cell: "" for cell in told if cell.lower() in words["all_products"]}
    return column


def _read_head(column: Column) -> None:
    """What is measured, where the head of figures misspells it."""
    if column.said.measure is None and (measure := measure_suggested(column.name)):
        column.said = replace(column.said, measure=measure)
        column.suggested[column.name] = measure


def _read_measures(column: Column, told: Sequence[str]) -> None:
    for cell in told:
        column.mapping[cell] = measure_named(cell) or measure_suggested(cell)
        if column.mapping[cell] is None:
            column.unmapped.append(cell)
        elif measure_named(cell) is None:
            column.suggested[cell] = str(column.mapping[cell])


def _is_relative(column: Column) -> bool:
    """Whether the figures are changes or shares, and no levels: only of a rate the level is a percentage."""
    percent = column.said.unit == "percent" or any(cell.endswith("%") for cell in column.cells)
    return (column.said.relative or percent) and column.said.measure not in rates()


def _read_areas(column: Column, told: Sequence[str]) -> None:
    for cell in told:
        try:
            area_named(cell)
        except ValueError:
            column.mapping[cell] = area_suggested(cell)
            if column.mapping[cell] is None:
                column.unmapped.append(cell)
            else:
                column.suggested[cell] = str(column.mapping[cell])


def _settle_areas(columns: list[Column], layout: Layout) -> None:
    """Tell the column of those who report from that of the other side; one that only repeats another has no role."""
    areas = [column for column in columns if column.role == "area"]
    seen: list[list[str | None]] = []
    for column in areas:
        codes = [_code(column, cell) for cell in layout.body.iloc[:, layout.names.index(column.name)]]
        if codes in seen:
            column.role = None
            continue
        seen.append(codes)
    areas = [column for column in areas if column.role == "area"]
    for column in areas:
        head = set(column.name.lower().split()) | {column.name.lower()}
        if head & listed("partners"):
            column.role = "partner"
        elif head & listed("reporters"):
            column.role = "reporter"
    for column in areas:
        if column.role == "area" and len(areas) > 1:
            taken = {other.role for other in areas}
            column.role = "reporter" if "reporter" not in taken else "partner" if "partner" not in taken else None


def _has(columns: Sequence[Column], role: str | None) -> bool:
    return any(column.role == role for column in columns)


def _code(column: Column, cell: str) -> str | None:
    if cell in column.mapping:
        return column.mapping[cell]
    try:
        return area_named(cell)
    except ValueError:
        return None


def _is_area(cell: str) -> bool:
    return area_suggested(cell) is not None


def _all_periods(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(is_period, cells))


def _share(cells: Sequence[str], is_sort: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(is_sort, cells)) >= _MOST * len(cells)
