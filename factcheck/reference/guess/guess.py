"""From a bare file to a descriptor: what its table says of itself, what was assumed, and what nobody has said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.reference.guess.columns import Column, columns_of
from factcheck.reference.guess.descriptor import Described, package
from factcheck.reference.guess.figures import is_figure
from factcheck.reference.guess.layout import Layout, lay_out
from factcheck.reference.guess.measures import measure_named, rates
from factcheck.reference.guess.remarks import remarks
from factcheck.reference.guess.sdmx import is_sdmx, sdmx_columns
from factcheck.reference.guess.sides import name_sides
from factcheck.reference.guess.sorts import is_period
from factcheck.reference.guess.texts import said_of_all, words_of
from factcheck.reference.guess.told import Told
from factcheck.reference.guess.words import source_said
from factcheck.reference.mirror import FLOWS
from factcheck.resources import vocabulary

_NEEDED = ("reporter", "measure", "period", "unit")


@dataclass(slots=True)
class Guess:
    """A descriptor for the file, each role with where it was read, and what is left to say.

    `assumed` are roles that no word of the file says; `missing` roles without which nothing can be looked up.
    """

    package: dict[str, Any]
    columns: list[Column]
    roles: dict[str, str] = field(default_factory=dict)
    assumed: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def unused(self) -> list[Column]:
        """The columns that play no role and have no part in one."""
        period = self.package["resources"][0]["factcheck"].get("period", "")
        return [column for column in self.columns if column.role is None and f"{{{column.name}}}" not in period]


def guess(path: Path, told: Told, today: date) -> Guess:
    """Guess what the file at `path` holds.

    Raises:
        FactcheckError: the file cannot be read, has no table, or what the user tells of it is not understood.
    """
    layout = lay_out(path, told.sheet)
    return _Guesser(path, layout, told, today).guess()


class _Guesser:
    def __init__(self, path: Path, layout: Layout, told: Told, today: date) -> None:
        self._path = path
        self._layout = layout
        self._told = told
        self._today = today
        self._columns = sdmx_columns(layout) if is_sdmx(layout) else columns_of(layout)
        self._values = [column for column in self._columns if column.role == "value"]
        self._stem = words_of(path)
        self._texts = [*layout.titles, *layout.notes.values()]
        self._joined: str | None = None
        self._guess = Guess({}, self._columns)

    def guess(self) -> Guess:
        if not self._values:
            raise FactcheckError("dataset", f"{self._path} has no column of figures that are levels.")
        self._refuse_sections()
        self._join_periods()
        self._name_heads()
        constants = self._constants()
        self._refuse_alike()
        units = {constants.get("unit"), *(column.melt.get("unit") for column in self._values)}
        if "percent" in units and constants.get("measure") not in {None, *rates()}:
            message = f"{self._path} holds changes or shares of {constants['measure']}, and only levels are looked up."
            raise FactcheckError("dataset", message)
        title = next((title for title in self._layout.titles if not source_said(title)), self._stem)
        told = Described(self._told.name or self._stem, title, self._source(), self._told.official, self._today)
        self._guess.package = package(self._layout, self._columns, constants, told)
        measures = self._measures(constants)
        if "partner" in constants and measures - FLOWS and measures & FLOWS:  # a gross product has no other side
            sides = dict.fromkeys(sorted(measures & FLOWS), constants["partner"])
            self._guess.package["resources"][0]["factcheck"]["partner"] = sides
        self._guess.remarks += remarks(self._layout, self._columns, self._guess.unused)
        return self._guess

    def _refuse_sections(self) -> None:
        """A row that heads the rows under it would be lost, and with it what tells them from others."""
        last = self._layout.body.index.max()
        for row, text in self._layout.notes.items():
            if row < last and (measure_named(text) or is_period(text)):
                message = f"{self._path.name}, row {row} ({text!r}) heads the rows under it, which is not read: "
                raise FactcheckError("dataset", f"{message}give what it says a column of its own.")

    def _refuse_alike(self) -> None:
        """Columns of figures that nothing tells apart would become one series."""
        for place, column in enumerate(self._values):
            for other in self._values[:place]:
                if column.melt == other.melt:
                    names = f"{other.name!r} and {column.name!r}"
                    message = f"{self._path.name}: what tells the columns {names} apart is not understood, leave one."
                    raise FactcheckError("dataset", message)

    def _join_periods(self) -> None:
        """A year and its month in two columns are one period."""
        years = [column for column in self._columns if column.role == "period"]
        parts = [column for column in self._columns if column.role == "part of year"]
        if len(years) > 1 or (parts and len(parts) != len(years)):
            names = ", ".join(column.name for column in (*years, *parts))
            raise FactcheckError("dataset", f"{self._path}: which period is meant is not clear from columns {names}.")
        for year, part in zip(years, parts, strict=False):
            form: str = vocabulary("datasets")["parts_of_year"][part.name.lower()]
            if not all(cell.isdigit() for cell in part.cells):
                form = "{part} {year}"
            self._joined = form.format(year=f"{{{year.name}}}", part=f"{{{part.name}}}")
            year.role = part.role = None

    def _name_heads(self) -> None:
        """What the head of each column of figures says of them, where it is not the same for all."""
        by_role = {"period": self._has("period"), "measure": self._has("measure"), "unit": self._has("unit")}
        for column in self._values:
            said = column.said
            if said.period and not by_role["period"]:
                column.melt["period"] = str(said.period)
            if said.measure and not by_role["measure"]:
                column.melt["measure"] = said.measure
            if (unit := said.unit or _percent(column)) and not by_role["unit"]:
                column.melt["unit"] = unit
            if said.scale and said.scale != 1 and not self._has("scale"):
                column.melt["scale"] = str(said.scale)
            if said.valuation:
                column.melt["valuation"] = said.valuation
        for role in ("period", "measure", "unit"):
            if any(role in column.melt for column in self._values):
                for column in [column for column in self._values if not column.melt or role == "period"]:
                    column.role = column.role if role in column.melt else None
                self._values = [column for column in self._values if column.role]

    def _constants(self) -> dict[str, str]:
        """What one word of the user, a title or a note says of all figures, by role."""
        constants: dict[str, str] = {}
        if self._joined:
            constants["period"], self._guess.roles["period"] = self._joined, "the columns of years and their parts"
        for role, text in self._told.roles():
            constants[role] = text
            self._guess.roles[role] = "as you say"
        for column in self._columns:
            if column.role == "area":
                column.role = "partner" if self._reports_alone(constants) else "reporter"
        if not (self._has("reporter") or self._has("partner")):
            name_sides(self._values, reported_by_one=self._reports_alone(constants))
        for role in ("measure", "reporter", "partner", "period", "unit", "scale", "scope", "valuation"):
            if role in constants or self._everywhere(role) or (role == "scale" and self._has("unit")):
                continue
            if (found := said_of_all(self._layout, self._columns, role)) is not None:
                constants[role], self._guess.roles[role] = found
        if not self._everywhere("partner") and "partner" not in constants and self._measures(constants) & FLOWS:
            constants["partner"] = "world"
            self._guess.roles["partner"] = "trade with the whole world, as no other side is named"
            self._guess.assumed.add("partner")
        self._guess.missing = [role for role in _NEEDED if role not in constants and not self._everywhere(role)]
        return constants

    def _measures(self, constants: dict[str, str]) -> set[str]:
        """All that the table measures."""
        found = {constants.get("measure"), *(column.melt.get("measure") for column in self._values)}
        found |= {ours for column in self._columns if column.role == "measure" for ours in column.mapping.values()}
        return {measure for measure in found if measure}

    def _reports_alone(self, constants: dict[str, str]) -> bool:
        """Whether somebody is said to report all figures, so that a column of areas has the other side."""
        return "reporter" in constants or said_of_all(self._layout, self._columns, "reporter") is not None

    def _has(self, role: str) -> bool:
        return any(column.role == role for column in self._columns)

    def _everywhere(self, role: str) -> bool:
        return self._has(role) or all(role in column.melt for column in self._values)

    def _source(self) -> str:
        stated = next(filter(None, map(source_said, self._texts)), None)
        if not self._told.source:
            self._guess.roles["source"] = "a note" if stated else "the file's name"
            self._guess.assumed |= set() if stated else {"source"}
        return self._told.source or stated or self._stem


def _percent(column: Column) -> str | None:
    figures = [cell for cell in column.cells if is_figure(cell)]
    return "percent" if figures and all(cell.endswith("%") for cell in figures) else None
