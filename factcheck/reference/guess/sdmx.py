"""SDMX-CSV 1.0 and 2.0, told by its heads: the dimensions have names, so hardly anything is to guess."""

from __future__ import annotations

from factcheck.reference.guess.columns import Column
from factcheck.reference.guess.layout import Layout
from factcheck.reference.guess.measures import measure_named
from factcheck.reference.names import area_named
from factcheck.resources import vocabulary

_NEEDED = {"TIME_PERIOD", "OBS_VALUE"}
_MOST_PLACES = 15


def is_sdmx(layout: Layout) -> bool:
    return {_id(name).upper() for name in layout.names} >= _NEEDED


def sdmx_columns(layout: Layout) -> list[Column]:
    """The columns by the dimensions that they are; codes may have their label behind them ("KAZ: Kazakhstan")."""
    columns: list[Column] = []
    for place, name in enumerate(layout.names):
        cells = [cell for cell in dict.fromkeys(layout.body.iloc[:, place]) if cell]
        column = Column(name, cells, vocabulary("datasets")["sdmx"].get(_id(name).upper()))
        if any(other.role == column.role for other in columns):
            column.role = None
        _read(column)
        if _id(name) == "ACTION":  # rows that take figures back
            column.mapping = {cell: None for cell in cells if cell[:1] == "D"}
        columns.append(column)
    return columns


def _read(column: Column) -> None:
    if column.role == "period":
        column.named = True
    elif column.role == "measure":
        column.mapping = {cell: measure_named(_id(cell)) or measure_named(cell) for cell in column.cells}
    elif column.role in ("reporter", "partner"):
        column.mapping = {cell: code for cell in column.cells if (code := _area(cell)) != cell}
    elif column.role == "scale":
        powers = {cell: _id(cell) for cell in column.cells}
        column.mapping = {
            cell: str(10 ** int(power))
            for cell, power in powers.items()
            if power.isdigit() and int(power) <= _MOST_PLACES
        }
    elif column.role == "status":
        column.mapping = {cell: vocabulary("datasets")["sdmx_status"].get(_id(cell), "") for cell in column.cells}
    elif column.role in ("unit", "product"):
        column.mapping = {cell: _id(cell) for cell in column.cells if _id(cell) != cell}
        column.mapping |= {cell: "" for cell in column.cells if column.role == "product" and _is_total(cell)}
    column.unmapped = [
        cell
        for cell, ours in column.mapping.items()
        if ours is None and column.role in ("reporter", "partner", "measure")
    ]


def _area(cell: str) -> str | None:
    for name in (_id(cell), cell.partition(":")[2].strip()):
        try:
            return area_named(name)
        except ValueError:
            continue
    return None


def _is_total(cell: str) -> bool:
    return _id(cell).upper() in ("TOTAL", "_T", "_Z")


def _id(cell: str) -> str:
    return cell.partition(":")[0].strip()
