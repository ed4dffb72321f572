"""The embedded store: one SQLite file that is opened and not read."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Credit, Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.own import references
from factcheck.reference.publisher import Publisher

_OBSERVATIONS = """
SELECT reporter, partner, measure, product, period, origin.dataset, origin.source, value, coalesce(low, value),
       coalesce(high, value), unit, scope, citation, url, vintage, grade, doubtful, note, valuation,
       status
FROM observation JOIN origin ON origin.id = observation.origin
WHERE reporter = ? AND product = ?
"""


class Store(Lookup):
    """The compiled reference data of one file, open for reading."""

    def __init__(self, path: Path, chosen: Chosen = EVERYTHING) -> None:
        """Open the store at `path`.

        Raises:
            FactcheckError: `reference`: there is no such file, or it is no store.
        """
        super().__init__(chosen)
        if not path.is_file():
            raise FactcheckError("reference", f"The reference data {path} is missing; install factcheck again.")
        self._path = path
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )

    @classmethod
    def default(cls, chosen: Chosen = EVERYTHING) -> Store:
        """The store of the data that factcheck comes with and of the user's own."""
        return cls(references().store, chosen)

    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        return [[_observation(row) for row in self._matching(pattern)] for pattern in patterns]

    def publishers(self) -> list[Publisher]:
        aliases: dict[str, list[str]] = {}
        for alias, name in self._rows("SELECT alias, source FROM alias ORDER BY source, alias", ()):
            aliases.setdefault(name, []).append(alias)
        return [
            Publisher(
                name,
                title,
                side,
                None if beyond is None else Decimal(beyond),
                tuple(aliases[name]),
                bool(disagrees),
                tuple(filter(None, measures.split(","))),
            )
            for name, title, side, beyond, measures, disagrees in self._rows("SELECT * FROM source ORDER BY name", ())
        ]

    def credits(self) -> list[Credit]:
        return [Credit(*row) for row in self._rows("SELECT * FROM dataset ORDER BY name", ())]

    def close(self) -> None:
        self._connection.close()

    def _matching(self, pattern: Pattern) -> list[tuple[Any, ...]]:
        query, values = _OBSERVATIONS, [pattern.reporter, pattern.product]
        period = None if pattern.period is None else str(pattern.period)
        for column, value in (("partner", pattern.partner), ("measure", pattern.measure), ("period", period)):
            if value is not None:
                query += f" AND {column} = ?"
                values.append(value)
        return self._rows(query, values)

    def _rows(self, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            message = f"The reference data {self._path} cannot be read ({error}); install factcheck again."
            raise FactcheckError("reference", message) from error


_period = lru_cache(Period.parse)


def _observation(row: Sequence[Any]) -> Observation:
    reporter, partner, measure, product, period, dataset, source, value, low, high, unit, scope, *origin = row
    citation, url, vintage, grade, doubtful, note, valuation, status = origin
    return Observation(
        dataset=dataset,
        source=source,
        series=Series(measure, product or None, reporter, partner or None, _period(period)),
        value=Decimal(value),
        low=Decimal(low),
        high=Decimal(high),
        unit=unit,
        scope=scope,
        citation=citation,
        url=url or None,
        vintage=date.fromisoformat(vintage) if vintage else None,
        grade=Grade(int(grade)),
        doubtful=bool(doubtful),
        note=note,
        valuation=valuation,
        status=status,
    )
