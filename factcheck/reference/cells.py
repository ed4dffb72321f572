"""The cells of a long table, read and checked one by one; a cell that cannot be read takes its row out and is told."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from factcheck.reference.dataset import Dataset, Table
from factcheck.reference.faults import Fault
from factcheck.reference.roles import NEEDED, NUMBERS, Reader, decimal, outside_bounds, positive, present, readers


class Cells:
    """The cells of `frame`, a row an observation, as they are in the file; `faults` fills while they are read."""

    def __init__(self, dataset: Dataset, table: Table, frame: pd.DataFrame) -> None:
        self.faults: list[Fault] = []
        self._table = table
        self._frame = frame
        self._readers = readers({source.name for source in dataset.sources})
        self._columns = {field.role: field for field in table.fields if field.role not in (None, "value")}

    def read(self) -> pd.DataFrame:
        """The rows whose every cell can be read: areas as codes, periods by their usual names, plain values."""
        for role in NEEDED:
            self._each(role, present)
        for role, read in self._readers.items():
            self._each(role, self._named(role) or read)
        self._read_values()
        return self._frame

    def _read_values(self) -> None:
        """Values and their bounds in plain units, each row by its own scale where it has one."""
        scale = self._each("scale", positive, where=self._frame["scale"] != "", keep=False)
        scales = scale.reindex(self._frame.index)
        scales = scales.where(scales.notna(), self._table.scale)
        step = self._table.precision
        for role in NUMBERS:
            percent = self._frame["unit"] == "percent"
            self._frame[role] = self._frame[role].mask(percent, self._frame[role].str.removesuffix("%"))
        plain = self._each("value", decimal, keep=False).reindex(self._frame.index)
        low = self._each("low", decimal, where=self._frame["low"] != "", keep=False).reindex(self._frame.index)
        high = self._each("high", decimal, where=self._frame["high"] != "", keep=False).reindex(self._frame.index)
        scales, plain = scales[self._frame.index], plain[self._frame.index]
        bounds = {
            "value": plain,
            "low": low[self._frame.index].where(low.notna(), plain.map(lambda value: value - step)),
            "high": high[self._frame.index].where(high.notna(), plain.map(lambda value: value + step)),
        }
        for role, numbers in bounds.items():
            pairs = zip(numbers, scales, strict=True)
            self._frame[role] = pd.Series([str(number * by) for number, by in pairs], self._frame.index, dtype=str)
        self._take_out_apart(pd.DataFrame(bounds))

    def _take_out_apart(self, bounds: pd.DataFrame) -> None:
        """Name each figure that does not lie between its bounds, as printed, and take its row out."""
        wrong = []
        for at, low, value, high in bounds[["low", "value", "high"]].itertuples(name=None):
            if told := outside_bounds(low, value, high):
                row, column = self._frame.loc[at, ["row", "column"]]
                self.faults.append(Fault(self._table.name, row, column, told))
                wrong.append(at)
        self._frame = self._frame.drop(index=wrong)

    def _each(self, role: str, read: Reader, where: pd.Series | None = None, keep: bool = True) -> pd.Series:
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

    def _named(self, role: str) -> Reader | None:
        """What reads the cells of the role where they are names and not codes."""
        field = self._columns.get(role)
        if not (field.named if field else "{" in self._table.defaults.get(role, "")):
            return None
        from factcheck.reference.names import area_named, period_named

        if role == "period":
            return lambda cell: str(period_named(cell))
        if role in ("reporter", "partner"):
            return lambda cell: area_named(cell) if cell else ""
        return None
