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
SELECT reporter, partner, measure, product, period, origin.dataset, origin.source, value, low, high,
       unit, scope, citation, url, vintage, grade, doubtful, note, valuation,
       status
FROM observation JOIN origin ON origin.id = observation.origin
WHERE reporter = ? AND product = ?
"""
_MEASURE, _PERIOD = 2, 4
"""Where these stand in a row."""
_Between = tuple[str, str | None, str]
"""A reporter, a partner (None: any) and a product."""


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
        """Patterns between the same areas are asked for at once: the rows of these lie side by side in the file."""
        found: list[list[Observation]] = [[] for _ in patterns]
        between: dict[_Between, list[int]] = {}
        for number, pattern in enumerate(patterns):
            between.setdefault((pattern.reporter, pattern.partner, pattern.product), []).append(number)
        for areas, numbers in between.items():
            asked = [(patterns[n].measure, _text(patterns[n].period), found[n]) for n in numbers]
            for row in self._matching(areas, [(measure, period) for measure, period, _ in asked]):
                observation = _observation(row)
                for measure, period, fitting in asked:
                    if measure in (None, row[_MEASURE]) and period in (None, row[_PERIOD]):
                        fitting.append(observation)
        return found

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

    def _matching(self, areas: _Between, asked: Sequence[tuple[str | None, str | None]]) -> list[tuple[Any, ...]]:
        """The rows between these areas with any of the measures and any of the periods asked for."""
        reporter, partner, product = areas
        query, values = _OBSERVATIONS, [reporter, product]
        if partner is not None:
            query += " AND partner = ?"
            values.append(partner)
        for column, wanted in zip(("measure", "period"), zip(*asked, strict=True), strict=True):
            if None not in wanted:
                distinct = list(dict.fromkeys(wanted))
                query += f" AND {column} IN ({', '.join('?' * len(distinct))})"
                values += distinct
        return self._rows(query, values)

    def _rows(self, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            message = f"The reference data {self._path} cannot be read ({error}); install factcheck again."
            raise FactcheckError("reference", message) from error


_period = lru_cache(Period.parse)
_text = lru_cache(lambda period: None if period is None else str(period))
_day = lru_cache(date.fromisoformat)
_GRADES = {int(grade): grade for grade in Grade}


@lru_cache(maxsize=8192)
def _observation(row: tuple[Any, ...]) -> Observation:
    """What a row says; the articles of a newsroom ask for the same rows again and again."""
    reporter, partner, measure, product, period, dataset, source, value, low, high, unit, scope, *origin = row
    citation, url, vintage, grade, doubtful, note, valuation, status = origin
    number = Decimal(value)
    return Observation(
        dataset=dataset,
        source=source,
        series=Series(measure, product or None, reporter, partner or None, _period(period)),
        value=number,
        low=number if low is None else Decimal(low),
        high=number if high is None else Decimal(high),
        unit=unit,
        scope=scope,
        citation=citation,
        url=url or None,
        vintage=_day(vintage) if vintage else None,
        grade=_GRADES[grade],
        doubtful=bool(doubtful),
        note=note,
        valuation=valuation,
        status=status,
    )
