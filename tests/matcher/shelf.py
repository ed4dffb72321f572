"""The shipped observations as plain rows, and what must come out for a figure that a text gives a source of them.

This says in its own words what the matcher must do, from the settings of the sources; it uses nothing of the matcher.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.domain.claim import Series
from factcheck.domain.evidence import Relation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity
from factcheck.resources import reference_data

_ROWS = """
SELECT reporter, partner, measure, product, period, source, side, unit, value, coalesce(low, value),
       coalesce(high, value), scope, grade, doubtful, vintage, citation
FROM observation JOIN origin ON origin.id = observation.origin JOIN source ON source.name = origin.source
ORDER BY dataset, reporter, partner, measure, product, period, source, vintage, value
"""


@dataclass(frozen=True)
class Row:
    """A figure as a source published it; `side` is the area whose statistics the source keeps."""

    series: Series
    source: str
    side: str | None
    unit: str
    value: Decimal
    low: Decimal
    high: Decimal
    scope: str
    grade: int
    doubtful: bool
    vintage: str
    citation: str

    @property
    def stands(self) -> bool:
        return not self.doubtful and self.grade < 4

    @property
    def released(self) -> bool:
        """Whether it is of a release of its source and not of somebody's report."""
        return "as reported by" not in self.citation

    def fits(self, quantity: Quantity) -> bool:
        """Whether it may be printed so, cut off or rounded."""
        place = quantity.last_place
        return self.low - place < quantity.value < self.high + place


class Shelf:
    """Every row by what it is of, from either side."""

    def __init__(self) -> None:
        connection = sqlite3.connect(f"{(reference_data() / 'observations.sqlite').as_uri()}?mode=ro", uri=True)
        self.rows = [_row(*columns) for columns in connection.execute(_ROWS)]
        self._refutes = {
            name: (Decimal(beyond), set(filter(None, measures.split(","))))
            for name, beyond, measures in connection.execute("SELECT name, refutes_beyond, refutes_on FROM source")
            if beyond
        }
        connection.close()
        self._by_key: dict[Series, list[Row]] = defaultdict(list)
        for row in self.rows:
            self._by_key[row.series].append(row)

    def of(self, series: Series) -> list[Row]:
        """What is said of the series, seen from either side."""
        return [row for view in dict.fromkeys((series, other_side(series))) for row in self._by_key.get(view, [])]

    def right(self, told: Row, quantity: Quantity) -> Relation | None:
        """What must come out where a text says that `told`'s source gives `quantity` for `told`'s series.

        None where another body of the same side has it, as the two are one, and where the source only says "more than"
        something less: then it is not contradicted.
        """
        every = [row for row in self.of(told.series) if row.unit == quantity.unit]
        own = [row for row in every if row.source == told.source]
        fitting = [row for row in own if row.fits(quantity)]
        if any(row.stands for row in fitting):
            return Relation.SUPPORTS if any(self._is_current(r, own) for r in fitting if r.stands) else Relation.REVISED
        if fitting or any(row.fits(quantity) and row.side == told.side is not None for row in every):
            return None
        if not any(row.stands and not (row.low == row.value < row.high and quantity.value > row.low) for row in own):
            return None
        beyond, measures = self._refutes.get(told.source, (None, set()))
        official = [row for row in own if row.grade <= 2 and not row.doubtful]
        if beyond is None or not official or (measures and told.series.measure not in measures):
            return Relation.DIFFERS
        place = quantity.last_place
        near = any(r.low * (1 - beyond) - place < quantity.value < r.high * (1 + beyond) + place for r in own)
        return Relation.DIFFERS if near else Relation.REFUTES

    def _is_current(self, row: Row, own: list[Row]) -> bool:
        """Whether no later release of the source has something in its place."""
        later = [r.vintage for r in own if r.released and r.stands and r.scope == row.scope]
        return not row.released or row.vintage == max(later)


def other_side(series: Series) -> Series:
    """The same flow as the partner counts it: its imports are the other's exports; what has no partner as it is."""
    turned = {"exports": "imports", "imports": "exports", "turnover": "turnover"}.get(series.measure)
    if turned is None or series.partner in (None, "world"):
        return series
    return replace(series, measure=turned, reporter=series.partner, partner=series.reporter)


def _row(
    reporter: str, partner: str, measure: str, product: str, period: str, source: str, side: str | None, unit: str,
    value: str, low: str, high: str, scope: str, grade: int, doubtful: int, vintage: str, citation: str,
) -> Row:  # fmt: skip
    series = Series(measure, product or None, reporter, partner or None, Period.parse(period))
    numbers = Decimal(value), Decimal(low), Decimal(high)
    return Row(series, source, side, unit, *numbers, scope, int(grade), bool(doubtful), vintage, citation)
