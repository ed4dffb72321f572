"""Sentences made from the shipped observations, half of them false in one slot.

A true one says what a source published. A false one has the figure of another year, flow, partner or source, or a slip
in its scale or digits; it is only made where no figure of the source that it names could be printed so.
"""

from __future__ import annotations

import csv
import random
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.evidence import Cause
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.reference.mirror import mirror
from factcheck.resources import models, reference_data

_FLOWS = ("exports", "imports", "turnover")
_ROWS = """
SELECT reporter, partner, measure, period, source, side, unit, value, coalesce(low, value), coalesce(high, value)
FROM observation JOIN origin ON origin.id = observation.origin JOIN source ON source.name = origin.source
WHERE NOT doubtful AND grade < 4 AND product = '' AND length(unit) = 3
      AND measure IN ('exports', 'imports', 'turnover', 'gdp')
ORDER BY dataset, reporter, partner, measure, period, source, value
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


@dataclass(frozen=True)
class Planted:
    """A claim, and which slot is false; None where it is true. `text` says it in a sentence where it can be said."""

    claim: Claim
    false: Cause | None
    text: str | None


class Plant:
    """Makes claims from the rows of the store, from either side of a flow."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        rows = list(_rows())
        self._rows = [row for row in rows if row.unit == "USD"]
        self._foreign = [row for row in rows if row.unit != "USD"]
        self._by_key: dict[Series, list[Row]] = defaultdict(list)
        self._years: dict[Series, list[Row]] = defaultdict(list)
        self._partners: dict[Series, list[Row]] = defaultdict(list)
        for row in self._rows:
            self._by_key[row.series].append(row)
            self._years[replace(row.series, period=None)].append(row)
            self._partners[replace(row.series, partner=None)].append(row)
        self._makers: dict[Cause, Callable[[Row], Row | None]] = {
            Cause.PERIOD: self._other_period,
            Cause.FLOW: self._other_flow,
            Cause.PARTNER: self._other_partner,
            Cause.SOURCE: self._other_source,
        }

    def claims(self, count: int) -> list[Planted]:
        """So many claims, every other one false, the slots in turn; the cited figures as often as the World Bank's."""
        cited = [row for row in self._rows if row.series.partner not in (None, "world")]
        found: list[Planted] = []
        slots = list(Cause)
        while len(found) < count:
            slot = slots[len(found) // 2 % len(slots)] if len(found) % 2 else None
            foreign = self._foreign if slot is Cause.CURRENCY else None
            row = self._rng.choice(foreign or (cited if self._rng.random() < 0.5 else self._rows))
            planted = self._planted(row, slot, f"c{len(found)}")
            if planted is not None:
                found.append(planted)
        return found

    def _planted(self, row: Row, slot: Cause | None, id: str) -> Planted | None:
        """The claim that the value of `row` makes where the slot is not its own, None where that would be true."""
        digits, scale = self._printed(row)
        told = row
        if slot in self._makers:
            other = self._makers[slot](row)
            if other is None:
                return None
            told = other
        elif slot is Cause.SCALE:
            scale *= self._rng.choice([Decimal(1000), 1 / Decimal(1000)])
        elif slot is Cause.DIGITS:
            digits = self._mistyped(digits)
        quantity = _quantity(digits, scale)
        if slot and self._true_after_all(told, quantity):
            return None
        view = told.series
        if self._rng.random() < 0.5:
            view = mirror(view) or view
        claim = Claim(id, Kind.LEVEL, view, None, quantity, told.source, Span(0, len(digits), digits))
        return Planted(claim, slot, _sentence(view, digits, scale, told.source))

    def _printed(self, row: Row) -> tuple[str, Decimal]:
        """The value in three to five digits, no finer than its bounds, with its scale."""
        scale = next((Decimal(10) ** n for n in (12, 9, 6) if row.value >= Decimal(10) ** n), Decimal(1000))
        number = row.value / scale
        width = (row.high - row.low) / 2 / scale
        finest = 0 if not width else max(0, -width.adjusted())
        places = self._rng.randint(3, 5) - 1 - number.adjusted()
        places = max(0, min(places, finest) if width else places)
        return f"{number:.{places}f}", scale

    def _mistyped(self, digits: str) -> str:
        """Two digits swapped or one wrong, the first stays no zero."""
        at = [i for i, digit in enumerate(digits) if digit.isdigit()]
        changed = list(digits)
        if self._rng.random() < 0.5:
            n = self._rng.randrange(len(at) - 1) if len(at) > 1 else 0
            one, other = at[n], at[min(n + 1, len(at) - 1)]
            changed[one], changed[other] = changed[other], changed[one]
        else:
            changed[self._rng.choice(at)] = self._rng.choice("123456789")
        return digits if changed[0] == "0" else "".join(changed)

    def _other_period(self, row: Row) -> Row | None:
        length = row.series.period.whole_months if row.series.period else None
        others = [
            other
            for other in self._years[replace(row.series, period=None)]
            if other.source == row.source and other.series.period and other.series.period.whole_months == length
        ]
        return self._pick(row, others)

    def _other_flow(self, row: Row) -> Row | None:
        flows = [replace(row.series, measure=flow) for flow in _FLOWS if row.series.measure in _FLOWS]
        return self._pick(row, [o for key in flows for o in self._by_key.get(key, []) if o.source == row.source])

    def _other_partner(self, row: Row) -> Row | None:
        others = self._partners[replace(row.series, partner=None)]
        return self._pick(row, [o for o in others if o.source == row.source and o.series.partner != "world"])

    def _other_source(self, row: Row) -> Row | None:
        keys = [row.series, *([seen] if (seen := mirror(row.series)) else [])]
        others = [o for key in keys for o in self._by_key.get(key, []) if o.side != row.side and o.source != row.source]
        return self._pick(row, others)

    def _pick(self, row: Row, others: list[Row]) -> Row | None:
        telling = [other for other in others if (other.series, other.source) != (row.series, row.source)]
        return self._rng.choice(telling) if telling else None

    def _true_after_all(self, told: Row, quantity: Quantity) -> bool:
        """Whether a figure of the source, or of another body of its side, may be printed so."""
        keys = [told.series, *([seen] if (seen := mirror(told.series)) else [])]
        place = quantity.last_place
        return any(
            row.low - place < quantity.value < row.high + place
            for key in keys
            for row in self._by_key.get(key, [])
            if row.source == told.source or (row.side is not None and row.side == told.side)
        )


def _rows() -> Iterator[Row]:
    connection = sqlite3.connect(f"{(reference_data() / 'observations.sqlite').as_uri()}?mode=ro", uri=True)
    for reporter, partner, measure, period, source, side, unit, value, low, high in connection.execute(_ROWS):
        series = Series(measure, None, reporter, partner or None, Period.parse(period))
        row = Row(series, source, side, unit, Decimal(value), Decimal(low), Decimal(high))
        if row.value > 1000 and row.high - row.low <= row.value / 25:
            yield row
    connection.close()


def _quantity(digits: str, scale: Decimal) -> Quantity:
    value = Decimal(digits) * scale
    place = Decimal(1).scaleb(int(Decimal(digits).as_tuple().exponent)) * scale
    printed = Printed(digits, 0, len(digits), scale)
    return Quantity(value, value - place / 2, value + place / 2, place, "USD", Qualifier.EXACT, printed)


_SCALES = {Decimal(10) ** 12: "trillion", Decimal(10) ** 9: "billion", Decimal(10) ** 6: "million"}
_WORDS = {"exports": "exports to", "imports": "imports from", "turnover": "trade turnover with"}


def _sentence(series: Series, digits: str, scale: Decimal, source: str) -> str | None:
    """The claim in words, where it is about two countries in a year and its amount has a usual scale."""
    reporter, partner = _countries().get(series.reporter or ""), _countries().get(series.partner or "")
    if not (reporter and partner and series.period) or series.measure not in _WORDS or scale not in _SCALES:
        return None
    if len(str(series.period)) != 4:
        return None
    flow = f"{_WORDS[series.measure]} {partner}"
    return f"According to {source}, {reporter}'s {flow} came to ${digits} {_SCALES[scale]} in {series.period}."


def _countries() -> dict[str, str]:
    with (models() / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}
