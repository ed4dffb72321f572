"""The cells of a long table, read and checked one by one; a cell that cannot be read takes its row out and is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

import pandas as pd

from factcheck.domain.period import Period
from factcheck.reference.describe import Dataset, Table
from factcheck.reference.faults import Fault

_AREA = re.compile(r"[A-Z]{3}|[a-z][a-z &-]*")
_NEEDED = ("source", "reporter", "measure", "period", "value", "unit", "citation")
_CHOICES = {
    "scope": ("goods", "goods_services", "services", "unknown", ""),
    "valuation": ("FOB", "CIF", ""),
    "status": ("final", "revised", "preliminary", "estimate", "forecast", ""),
    "grade": ("1", "2", "3", "4"),
    "doubtful": ("true", "false"),
}
_DIGITS = 40
"""No figure has more: such a cell would only be there to make the program compute for ever."""


class Cells:
    """The cells of `frame`, a row an observation, as they are in the file; `faults` fills while they are read."""

    def __init__(self, dataset: Dataset, table: Table, frame: pd.DataFrame) -> None:
        self.faults: list[Fault] = []
        self._table = table
        self._frame = frame
        self._sources = {source.name for source in dataset.sources}
        self._columns = {field.role: field for field in table.fields if field.role not in (None, "value")}

    def read(self) -> pd.DataFrame:
        """The rows whose every cell can be read: areas as codes, periods by their usual names, plain values."""
        for role in _NEEDED:
            self._each(role, _present)
        self._each("source", self._source)
        self._each("reporter", self._area_reader("reporter"))
        self._each("partner", self._area_reader("partner"), where=self._frame["partner"] != "")
        self._each("period", self._period_reader())
        self._each("vintage", _day, where=self._frame["vintage"] != "")
        for role, choices in _CHOICES.items():
            self._each(role, _one_of(choices))
        self._read_values()
        return self._frame

    def _read_values(self) -> None:
        """Values and their bounds in plain units, each row by its own scale where it has one."""
        scale = self._each("scale", _decimal, where=self._frame["scale"] != "", keep=False)
        scales = scale.reindex(self._frame.index)
        scales = scales.where(scales.notna(), self._table.scale)
        step = self._table.precision
        for role in ("value", "low", "high"):
            percent = self._frame["unit"] == "percent"
            self._frame[role] = self._frame[role].mask(percent, self._frame[role].str.removesuffix("%"))
        plain = self._each("value", _decimal, keep=False).reindex(self._frame.index)
        low = self._each("low", _decimal, where=self._frame["low"] != "", keep=False).reindex(self._frame.index)
        high = self._each("high", _decimal, where=self._frame["high"] != "", keep=False).reindex(self._frame.index)
        scales, plain = scales[self._frame.index], plain[self._frame.index]
        bounds = {
            "value": plain,
            "low": low[self._frame.index].where(low.notna(), plain.map(lambda value: value - step)),
            "high": high[self._frame.index].where(high.notna(), plain.map(lambda value: value + step)),
        }
        for role, numbers in bounds.items():
            pairs = zip(numbers, scales, strict=True)
            self._frame[role] = pd.Series([str(number * by) for number, by in pairs], self._frame.index, dtype=str)

    def _each(
        self, role: str, read: Callable[[str], object], where: pd.Series | None = None, keep: bool = True
    ) -> pd.Series:
        """The role's cells as `read` reads them, each distinct cell once; with `keep` they replace what was read."""
        cells = self._frame[role] if where is None else self._frame.loc[where, role]
        known: dict[str, object] = {}
        wrong: dict[str, str] = {}
        for cell in cells.unique():
            try:
                known[cell] = read(cell)
            except ValueError as error:
                wrong[cell] = str(error)
        if wrong:
            self._tell(role, cells[cells.isin(list(wrong))], wrong)
            cells = cells[~cells.isin(list(wrong))]
        found = pd.Series([known[cell] for cell in cells], cells.index, dtype=object)
        if keep and len(found):
            self._frame.loc[found.index, role] = found
        return found

    def _tell(self, role: str, cells: pd.Series, wrong: dict[str, str]) -> None:
        """Name each unreadable cell once, with how many rows have it, and take those rows out."""
        often = Counter(cells)
        first = cells.drop_duplicates()
        places = self._frame.loc[first.index]
        for cell, row, column in zip(first, places["row"], places["column"], strict=True):
            self.faults.append(Fault(self._table.name, row, self._column(role, column), wrong[cell], often[cell] - 1))
        self._frame = self._frame.drop(index=cells.index)

    def _column(self, role: str, value_column: str) -> str:
        if role in self._columns:
            return self._columns[role].name
        return value_column if role == "value" else f"{value_column} ({role})"

    def _source(self, cell: str) -> str:
        if cell not in self._sources:
            raise ValueError(f"{cell!r} is none of the descriptor's sources: {', '.join(sorted(self._sources))}")
        return cell

    def _area_reader(self, role: str) -> Callable[[str], object]:
        field = self._columns.get(role)
        if field is None or not field.named:
            return _area
        from factcheck.reference.names import area_named

        return area_named

    def _period_reader(self) -> Callable[[str], object]:
        field = self._columns.get("period")
        if not (field.named if field else "{" in self._table.defaults.get("period", "")):
            return lambda cell: str(Period.parse(cell))
        from factcheck.reference.names import period_named

        return lambda cell: str(period_named(cell))


def _present(cell: str) -> str:
    if not cell:
        raise ValueError("there is nothing in it and the descriptor gives no constant")
    return cell


def _area(cell: str) -> str:
    if not _AREA.fullmatch(cell):
        raise ValueError(f"{cell!r} is neither an ISO 3166 alpha-3 code nor the lower-case name of a group")
    return cell


def _day(cell: str) -> str:
    return str(date.fromisoformat(cell))


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if cell not in choices:
            raise ValueError(f"{cell!r} is none of {', '.join(filter(None, choices))}")
        return cell

    return read


def _decimal(cell: str) -> Decimal:
    if cell.startswith(("=", "@")):
        raise ValueError(f"{cell!r} is a formula, and formulas are not worked out: put its value there")
    try:
        value = Decimal(cell)
    except InvalidOperation:
        raise ValueError(f"{cell!r} is no number") from None
    if not value.is_finite():
        raise ValueError(f"{cell!r} is no finite number")
    if value.adjusted() > _DIGITS or value.as_tuple().exponent < -_DIGITS:  # type: ignore[operator]
        raise ValueError(f"{cell!r} has more than {_DIGITS} digits")
    return value
