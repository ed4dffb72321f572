"""A dataset too large to compile: its Parquet files are queried where they lie, by DuckDB.

The files have our codes in them and are best sorted by reporter, partner, measure and period: then a look-up reads the
few blocks that hold its reporters; blocks of some 30,000 rows are found fastest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from typing import Any

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Credit, Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.describe import Dataset, Table
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.publisher import Publisher

_KEY = Pattern._fields
_REST = ("source", "value", "low", "high", "unit", "scope", "vintage", "grade", "doubtful", "citation", "url", "note")
_NEEDED = ("reporter", "measure", "period", "value", "unit", "citation", "source")


def can_query() -> bool:
    """Whether DuckDB is installed."""
    return find_spec("duckdb") is not None


class ParquetStore(Lookup):
    """The observations of one dataset in Parquet."""

    def __init__(self, dataset: Dataset, chosen: Chosen = EVERYTHING) -> None:
        """Open the dataset's files.

        Raises:
            FactcheckError: `missing`: DuckDB is not installed; `dataset`: the descriptor asks for more than a look at
                columns that hold our codes, or a file cannot be read.
        """
        super().__init__(chosen)
        if not can_query():
            message = f"The dataset {dataset.name} needs DuckDB: pip install 'factcheck-numbers[duckdb]'."
            raise FactcheckError("missing", message)
        import duckdb

        self._dataset = dataset
        self._error = duckdb.Error
        self._connection = duckdb.connect()
        self._connection.execute("SET parquet_metadata_cache = true")
        self._scales = [(table.scale, table.precision) for table in dataset.tables]
        views = [_view(dataset, table, number) for number, table in enumerate(dataset.tables)]
        self._fetched(f"CREATE VIEW observation AS {' UNION ALL '.join(views)}", [])

    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        found: list[list[Observation]] = [[] for _ in patterns]
        shapes: dict[tuple[str, ...], list[int]] = {}
        for number, pattern in enumerate(patterns):
            given = tuple(column for column, value in zip(_KEY, pattern, strict=True) if value is not None)
            shapes.setdefault(given, []).append(number)
        for given, numbers in shapes.items():
            for number, *row in self._matching(given, numbers, patterns):
                found[number].append(self._observation(row))
        return found

    def publishers(self) -> list[Publisher]:
        found = []
        for source in sorted(self._dataset.sources, key=lambda source: source.name):
            aliases = tuple(sorted({source.name, source.title, *source.aliases}))
            beyond, on = source.refutes_beyond, source.refutes_on
            found.append(Publisher(source.name, source.title, source.side, beyond, aliases, source.disagrees, on))
        return found

    def credits(self) -> list[Credit]:
        dataset = self._dataset
        return [Credit(dataset.name, dataset.title, dataset.licence, dataset.attribution)]

    def close(self) -> None:
        self._connection.close()

    def _matching(
        self, given: Sequence[str], numbers: Sequence[int], patterns: Sequence[Pattern]
    ) -> list[tuple[Any, ...]]:
        """The rows that fit any of the patterns, which give just these columns, each with its pattern's number.

        What each column may hold is listed as well: by such lists DuckDB passes over blocks of the files unread.
        """
        wanted = [(number, *_texts(given, patterns[number])) for number in numbers]
        columns = ", ".join(given)
        rows = ", ".join(f"(?::INTEGER, {', '.join('?' for _ in given)})" for _ in wanted)
        values = [value for row in wanted for value in row]
        lists = []
        for column, told in zip(given, zip(*(row[1:] for row in wanted), strict=True), strict=True):
            distinct = sorted(set(told))
            lists.append(f"observation.{column} IN ({', '.join('?' for _ in distinct)})")
            values += distinct
        query = f"""
            SELECT number, observation.* FROM observation
            JOIN (VALUES {rows}) AS wanted(number, {columns}) USING ({columns}) WHERE {" AND ".join(lists)}
        """
        return self._fetched(query, values)

    def _fetched(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(query, values).fetchall()
            return rows
        except self._error as error:
            message = f"The dataset {self._dataset.name} cannot be read ({str(error).splitlines()[0]})."
            raise FactcheckError("dataset", message) from error

    def _observation(self, row: Sequence[Any]) -> Observation:
        reporter, partner, measure, product, period, table, source, value, low, high, *rest = row
        unit, scope, vintage, grade, doubtful, citation, url, note = rest
        scale, precision = self._scales[table]
        printed = Decimal(value)
        return Observation(
            dataset=self._dataset.name,
            source=source,
            series=Series(measure, product or None, reporter, partner or None, Period.parse(period)),
            value=printed * scale,
            low=(Decimal(low) if low else printed - precision) * scale,
            high=(Decimal(high) if high else printed + precision) * scale,
            unit=unit,
            scope=scope,
            citation=citation,
            url=url or None,
            vintage=date.fromisoformat(vintage) if vintage else None,
            grade=Grade(int(grade)),
            doubtful=doubtful == "true",
            note=note,
        )


def _texts(given: Sequence[str], pattern: Pattern) -> list[str]:
    return [str(getattr(pattern, column)) for column in given]


def _view(dataset: Dataset, table: Table, number: int) -> str:
    """The table with our names for its columns, all of them text, and constants for what no column says."""
    columns = ", ".join([*_columns(dataset, table, _KEY), f"{number} AS nth_table", *_columns(dataset, table, _REST)])
    return f"SELECT {columns} FROM read_parquet({_quoted(str(table.path))})"


def _columns(dataset: Dataset, table: Table, roles: Sequence[str]) -> Iterator[str]:
    fields = {field.role: field for field in table.fields if field.role}
    own = dataset.sources[0].name if len(dataset.sources) == 1 else ""
    defaults = {"vintage": dataset.vintage, "doubtful": "false", "grade": "4", "scope": "unknown", "source": own}
    constants = {**defaults, **table.defaults}
    for role in roles:
        field = fields.get(role)
        constant = constants.get(role, "")
        if (field and (field.mapping or field.named or field.melt)) or (not field and "{" in constant):
            message = (
                f"{table.name} is looked up where it lies: its {role} must be as we write it, in a column or once."
            )
            raise FactcheckError("dataset", message)
        if not field and not constant and role in _NEEDED:
            raise FactcheckError("dataset", f"{table.name} has no {role}: neither a column nor a constant gives it.")
        told = f"coalesce(\"{_escaped(field.name)}\"::VARCHAR, '')" if field else _quoted(constant)
        if field and role in ("reporter", "measure"):
            told = f'"{_escaped(field.name)}"'
        yield f"{told} AS {role}"


def _escaped(name: str) -> str:
    return name.replace('"', '""')


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
