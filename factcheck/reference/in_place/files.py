"""A Parquet file as a query that gives our columns, all of them text; what more it would take to read it is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.extras import lacking
from factcheck.reference.dataset import Dataset, Field, Table
from factcheck.reference.faults import Fault, FaultyTableError
from factcheck.reference.roles import NEEDED

ROW = "file_row"
"""Beside our columns: the row of the file, counted as in `readers.read_grid`, where the names of columns are row 1."""

_TEXT = "VARCHAR"
_OFFLINE: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
"""Whatever a file asks for, nothing is fetched for it."""
_PATTERN = frozenset("*?[")
"""DuckDB takes a path with these for all files that are like it, wherever links among them lead."""
_MOST_AREAS = 10_000
"""Of so many areas DuckDB looks up in its blocks which hold any, and passes over the others unread."""


@dataclass(frozen=True, slots=True)
class File:
    """One table of a dataset. `types` are those of its columns, by name."""

    table: Table
    types: Mapping[str, str]

    @property
    def fields(self) -> dict[str, Field]:
        """The columns that play a role, by role."""
        return {field.role: field for field in self.table.fields if field.role}

    def type_of(self, role: str) -> str:
        """What DuckDB calls what stands in the column of the role; a constant is text."""
        field = self.fields.get(role)
        return self.types[field.name] if field else _TEXT

    def column(self, role: str) -> str:
        """Where the file says the role, as people are told of it."""
        field = self.fields.get(role)
        return field.name if field else f"{self.fields['value'].name} ({role})"

    def expression(self, role: str) -> str:
        """What gives the role in SQL: a column as it is where it holds text, so that DuckDB can pass over blocks."""
        field = self.fields.get(role)
        if field is None:
            return literal(self.table.defaults.get(role, ""))
        name, kind = _name(field.name), self.types[field.name]
        if kind == _TEXT:
            return name
        return f"{name}::DATE::VARCHAR" if kind.startswith("TIMESTAMP") else f"{name}::VARCHAR"

    def rows(self, columns: Sequence[str], also: str = "", joined: str = "") -> str:
        """The query for `also`, `ROW` and those of our columns, of every row that has a value and fits `joined`."""
        told = [*([also] if also else []), f"file_row_number + 2 AS {ROW}"]
        told += [f"{self.expression(column)} AS {column}" for column in columns]
        value = _name(self.fields["value"].name)
        there = f"{value} <> ''" if self.type_of("value") == _TEXT else f"{value} IS NOT NULL"
        source = f"read_parquet({literal(str(self.table.path))}, file_row_number = true) AS file"
        return f"SELECT {', '.join(told)} FROM {source} {joined} WHERE {there}"


class Files:
    """The tables of a dataset, open for queries."""

    def __init__(self, dataset: Dataset) -> None:
        """Open the dataset's files.

        Raises:
            FactcheckError: `extra`: DuckDB is not installed; `dataset`: a file cannot be read, or the descriptor asks
                for more than a look at columns that hold our codes.
        """
        if not can_query():
            raise lacking("duckdb", f"the dataset {dataset.name}")
        if not dataset.tables:
            raise FactcheckError("dataset", f"{dataset.name} has no column with the role value; see docs/data.md.")
        import duckdb

        self._name = dataset.name
        self._error = duckdb.Error
        self._connection = duckdb.connect(config=_OFFLINE)
        self._connection.execute("SET GLOBAL parquet_metadata_cache = true")
        self._connection.execute(f"SET GLOBAL dynamic_or_filter_threshold = {_MOST_AREAS}")
        self.opened = [self._open(table) for table in dataset.tables]

    def fetched(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows that the query gives.

        Raises:
            FactcheckError: `dataset`: a file cannot be read.
        """
        try:
            with self._connection.cursor() as cursor:  # one connection cannot be asked by two threads
                rows: list[tuple[Any, ...]] = cursor.execute(query, values).fetchall()
            return rows
        except self._error as error:
            message = f"The dataset {self._name} cannot be read ({str(error).splitlines()[0]})."
            raise FactcheckError("dataset", message) from error

    def close(self) -> None:
        self._connection.close()

    def _open(self, table: Table) -> File:
        for asked in _asked_too_much(table):
            message = f"{table.name} is looked up where it lies, which cannot be done with {asked}"
            raise FactcheckError("dataset", f"{message}: write the columns as we do, or compile it (no in_place).")
        if _PATTERN & set(str(table.path)):
            told = "no file with *, ? or [ in its path can be looked up where it lies"
            raise FaultyTableError(Fault(table.name, None, None, told))
        if not table.path.is_file():
            raise FaultyTableError(Fault(table.name, None, None, "there is no such file; the descriptor names it"))
        described = self.fetched(f"DESCRIBE SELECT * FROM read_parquet({literal(str(table.path))})")
        file = File(table, {name: kind for name, kind, *_ in described})
        for field in table.fields:
            if field.name not in file.types:
                told = f"it has no column {field.name!r}; the descriptor names it"
                raise FaultyTableError(Fault(table.name, None, None, told))
        for role in NEEDED:
            if role not in file.fields and not table.defaults.get(role):
                message = f"{table.name} has no {role}: neither a column nor a constant gives it."
                raise FactcheckError("dataset", message)
        return file


def can_query() -> bool:
    """Whether DuckDB is installed."""
    return find_spec("duckdb") is not None


def literal(text: str) -> str:
    """The text in SQL."""
    return "'" + text.replace("'", "''") + "'"


def _name(column: str) -> str:
    return 'file."' + column.replace('"', '""') + '"'


def _asked_too_much(table: Table) -> Iterator[str]:
    """What the descriptor asks for that compiling does and a look at the file does not."""
    if table.format != "parquet":
        yield f"a file that is {table.format} and not Parquet"
    if sum(field.role == "value" for field in table.fields) > 1 or any(field.melt for field in table.fields):
        yield "several columns of values"
    for field in table.fields:
        if field.mapping:
            yield f"factcheck:map, which {field.name!r} has"
        if field.named:
            yield f"names in place of codes, which {field.name!r} has"
        if (field.decimal_char, field.group_char) != (".", ""):
            yield f"decimalChar or groupChar, which {field.name!r} has"
        if field.role == "scale":
            yield "a scale of each row"
    for role in table.by_measure:
        yield f"a {role} of each measure"
    for role, constant in table.defaults.items():
        if "{" in constant:
            yield f"a {role} that is put together from columns"
    if table.missing != ("",):
        yield "missingValues"
    if table.head != (1,) or table.left_out:
        yield "headerRows or commentRows"
