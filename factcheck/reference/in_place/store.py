"""The observations of one dataset in Parquet.

The files are best sorted by reporter, partner, measure and period, in blocks of some 30,000 rows: then a look-up reads
only the few blocks that hold its areas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.domain.observation import Credit, Observation
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.dataset import Dataset
from factcheck.reference.in_place.files import ROW, File, Files
from factcheck.reference.in_place.rows import Row, observation
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.publisher import Publisher
from factcheck.reference.roles import COLUMNS

_KEY = Pattern._fields
_Shape = tuple[bool | None, ...]
"""For each column of the key whether a pattern tells what is in it, wants nothing in it, or anything (None)."""


class ParquetStore(Lookup):
    """The dataset's files, open for look-ups."""

    def __init__(self, dataset: Dataset, chosen: Chosen = EVERYTHING) -> None:
        """Open the dataset's files.

        Raises:
            FactcheckError: as `Files`.
        """
        super().__init__(chosen)
        self._dataset = dataset
        self._files = Files(dataset)
        self._today = date.today()

    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        """As `Lookup.select`.

        Raises:
            FactcheckError: `dataset`: a file cannot be read, or a cell in it; the message names file, row and column.
        """
        found: list[list[Observation]] = [[] for _ in patterns]
        shapes: dict[_Shape, list[int]] = {}
        for number, pattern in enumerate(patterns):
            shapes.setdefault(tuple(None if told is None else told != "" for told in pattern), []).append(number)
        for shape, numbers in shapes.items():
            for file in self._files.opened:
                for number, row in self._matching(file, shape, {number: patterns[number] for number in numbers}):
                    found[number].append(observation(self._dataset, file, row, self._today))
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
        self._files.close()

    def _matching(self, file: File, shape: _Shape, patterns: dict[int, Pattern]) -> Iterator[tuple[int, Row]]:
        """The file's rows that fit any of the patterns, which are all of one shape, each with its pattern's number."""
        told = [column for column, is_told in zip(_KEY, shape, strict=True) if is_told]
        empty = [column for column, is_told in zip(_KEY, shape, strict=True) if is_told is False]
        wanted = [(number, *(str(getattr(pattern, column)) for column in told)) for number, pattern in patterns.items()]
        rows = ", ".join([f"(?::INTEGER{', ?' * len(told)})"] * len(wanted))
        fits = [f"{file.expression(column)} = wanted.{column}" for column in told]
        fits += [f"coalesce({file.expression(column)}, '') = ''" for column in empty]
        joined = f"JOIN (VALUES {rows}) AS wanted({', '.join(['number', *told])}) ON {' AND '.join(fits)}"
        query = file.rows(COLUMNS, "number", joined)
        for number, row, *cells in self._files.fetched(query, [value for values in wanted for value in values]):
            yield number, {ROW: row} | {role: cell or "" for role, cell in zip(COLUMNS, cells, strict=True)}
