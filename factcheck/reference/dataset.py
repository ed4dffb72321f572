"""A dataset as its descriptor tells it: its sources of figures, its tables and their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

DESCRIPTOR = "datapackage.json"
STORE = "observations.sqlite"
"""What datasets are compiled into."""

FORMATS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".txt": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".parquet": "parquet",
}
"""The format of a data file by the end of its name; what is read as text may be compressed too (`.csv.gz`)."""
NAMES = "name"
"""`factcheck:codes` of a column whose cells are names ("Kazakhstan", "Jan-Sep 2023") and not codes."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A body that publishes figures, and the names that texts have for it.

    `side` is the area whose statistics it keeps; `scope` what its figures count (``goods``, ``goods_services``).
    An official figure of it refutes a claim that differs by more than the share `refutes_beyond` (what its later
    releases usually change); None where its figures never refute, because revisions or scope are not known well.
    `refutes_on` names the measures for which that is known, all where it is empty.
    One that does not disagree gives estimates: they may support a claim, and are no news where they differ.
    """

    name: str
    title: str
    side: str | None
    scope: str
    refutes_beyond: Decimal | None
    aliases: tuple[str, ...]
    cited_as: tuple[str, ...]
    disagrees: bool
    refutes_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table and the role that it plays; `mapping` turns its cells into ours (None: leave the row out).

    Numbers are written with `decimal_char` and, between thousands, `group_char`. In a wide table several columns hold
    values, and `melt` gives by role what the head of each says: the year, the measure, the unit.
    """

    name: str
    role: str | None
    mapping: Mapping[str, str | None] | None
    named: bool
    melt: Mapping[str, str]
    decimal_char: str = "."
    group_char: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One data file of a dataset. `defaults` gives, by role, what no column says; `by_measure` what each measure does.

    `head` are the rows that name the columns and `left_out` rows that are none of the table's (notes), counted from 1
    as a spreadsheet does; `sheet` is the name of the sheet, the first where it is None.
    """

    path: Path
    fields: tuple[Field, ...]
    format: str
    encoding: str
    delimiter: str
    sheet: str | None
    head: tuple[int, ...]
    left_out: frozenset[int]
    missing: tuple[str, ...]
    scale: Decimal
    precision: Decimal
    """How far the true value may lie from the printed one, in printed units; 0 for a figure taken as it is."""
    defaults: Mapping[str, str]
    by_measure: Mapping[str, Mapping[str, str]]

    @property
    def name(self) -> str:
        """The file as people are told of it: its folder and name."""
        return f"{self.path.parent.name}/{self.path.name}"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A folder of reference data as its descriptor tells it. `figures` is what the build needs to read cited ones."""

    name: str
    title: str
    version: str
    licence: str
    attribution: str
    vintage: str
    folder: Path
    tables: tuple[Table, ...]
    sources: tuple[NamedSource, ...]
    figures: Mapping[str, Any] | None
    in_place: bool = False
    """Whether it is too large to compile: then its Parquet files are looked up where they lie."""
