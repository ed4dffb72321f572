"""Looking figures up: keys in, observations out, always a list, from a file that is opened and not read."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.mirror import mirror, seen_from
from factcheck.reference.own import references

_SERIES = """
SELECT period, origin.dataset, origin.source, value, coalesce(low, value), coalesce(high, value), unit, scope, citation,
       url, vintage, grade, doubtful, note, valuation, status
FROM observation JOIN origin ON origin.id = observation.origin
WHERE reporter = ? AND partner = ? AND measure = ? AND product = ?
"""
_LOOKUP = f"{_SERIES} AND period = ?"


@dataclass(frozen=True, slots=True)
class Publisher:
    """A body whose figures the store holds.

    `side` is the area whose statistics it keeps, `refutes_beyond` the share beyond which its official figures refute a
    claim (None: never); where it does not disagree, its figures are estimates that can only support.
    """

    name: str
    title: str
    side: str | None
    refutes_beyond: Decimal | None
    aliases: tuple[str, ...]
    disagrees: bool = True


class Store:
    """The compiled reference data of one file, open for reading."""

    def __init__(self, path: Path) -> None:
        """Open the store at `path`.

        Raises:
            FactcheckError: `reference`: there is no such file, or it is no store.
        """
        if not path.is_file():
            raise FactcheckError("reference", f"The reference data {path} is missing; install factcheck again.")
        self._path = path
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )

    @classmethod
    def default(cls) -> Store:
        """The store of the data that factcheck comes with and of the user's own."""
        return cls(references().store)

    def lookup(self, keys: Sequence[Series], *, mirrored: bool = False) -> list[list[Observation]]:
        """For each key every observation of every source and vintage, the best grade first, then the newest.

        A key without a reporter or a period has none. With `mirrored`, what the partner's side says of the same flow
        comes too, in the key's perspective.
        """
        return [[] if key.period is None else sorted(self._both_sides(key, mirrored), key=_rank) for key in keys]

    def history(self, key: Series) -> list[Observation]:
        """What every source says of the key's flow in any period, from either side, the earliest period first."""
        found = self._both_sides(replace(key, period=None), mirrored=True)
        return sorted(found, key=lambda observation: (str(observation.series.period), _rank(observation)))

    def publishers(self) -> list[Publisher]:
        """Every body whose figures the store holds, with the names that texts have for it."""
        aliases: dict[str, list[str]] = {}
        for alias, name in self._rows("SELECT alias, source FROM alias ORDER BY source, alias", ()):
            aliases.setdefault(name, []).append(alias)
        return [
            Publisher(
                name, title, side, None if beyond is None else Decimal(beyond), tuple(aliases[name]), bool(disagrees)
            )
            for name, title, side, beyond, disagrees in self._rows("SELECT * FROM source ORDER BY name", ())
        ]

    def close(self) -> None:
        self._connection.close()

    def _both_sides(self, key: Series, mirrored: bool) -> list[Observation]:
        other = mirror(key) if mirrored else None
        return self._direct(key) + ([] if other is None else [seen_from(key, seen) for seen in self._direct(other)])

    def _direct(self, key: Series) -> list[Observation]:
        """The key's own observations, of all periods where the key has none."""
        if key.reporter is None:
            return []
        values = (key.reporter, key.partner or "", key.measure, key.product or "")
        if key.period is None:
            return [_observation(key, row) for row in self._rows(_SERIES, values)]
        return [_observation(key, row) for row in self._rows(_LOOKUP, (*values, str(key.period)))]

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple[str, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            message = f"The reference data {self._path} cannot be read ({error}); install factcheck again."
            raise FactcheckError("reference", message) from error


def _observation(key: Series, row: tuple[str, ...]) -> Observation:
    period, dataset, source, value, low, high, unit, scope, citation, url, vintage, grade, doubtful, *about = row
    note, valuation, status = about
    return Observation(
        dataset=dataset,
        source=source,
        series=key if key.period else replace(key, period=Period.parse(period)),
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


def _rank(observation: Observation) -> tuple[int, int, str, Decimal, str]:
    newest_first = -(observation.vintage or date.min).toordinal()
    return (observation.grade, newest_first, observation.source, observation.value, observation.citation)
