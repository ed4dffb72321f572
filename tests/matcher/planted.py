"""Figures made from the shipped observations: some true, some of an older release, half of them false in one slot.

A true one says what a source published, cut off or rounded. A false one has the figure of another year, flow, partner
or source, or a slip in its scale, currency or digits; it is made only where no figure of its source may be printed so.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

from sayings import SCALES, saying
from shelf import Row, Shelf, other_side

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.evidence import Cause, Relation
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.resources import vocabulary

_FLOWS = ("exports", "imports", "turnover")
_UNITS = ("USD", "percent", "persons")
_TELLING = Decimal("0.04")
"""A figure with wider bounds than this share of itself is no figure to make sentences of."""


@dataclass(frozen=True)
class Planted:
    """A claim, what must come out for it, and which slot is false; `text` says it in a sentence where that can be."""

    claim: Claim
    right: Relation
    false: Cause | None
    text: str | None


class Plant:
    """Makes claims from the rows of the store, from either side of a flow."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        self._shelf = Shelf()
        telling = [row for row in self._shelf.rows if _is_telling(row)]
        known = [row for row in telling if row.unit in _UNITS]
        self._foreign = [row for row in telling if len(row.unit) == 3 and row.unit != "USD"]
        self._true = _shuffled_by_kind(self._rng, known)
        definite = [r for r in known if not _counted_variously(r)]
        self._false = _shuffled_by_kind(self._rng, definite)
        self._released = [row for row in known if row.released and not _is_newest(row, self._shelf)]
        self._by_source: dict[tuple[str, Series], list[Row]] = defaultdict(list)
        self._years: dict[tuple[str, Series], list[Row]] = defaultdict(list)
        self._partners: dict[tuple[str, Series], list[Row]] = defaultdict(list)
        for row in known:
            self._by_source[row.source, row.series].append(row)
            self._years[row.source, replace(row.series, period=None)].append(row)
            self._partners[row.source, replace(row.series, partner=None)].append(row)
        self._others: dict[Cause, Callable[[Row], list[Row]]] = {
            Cause.PERIOD: self._other_periods,
            Cause.FLOW: self._other_flows,
            Cause.PARTNER: self._other_partners,
            Cause.SOURCE: self._other_sources,
        }

    def claims(self, count: int) -> list[Planted]:
        """So many claims: of ten, five false, the slots in turn, one of an older release and four true."""
        found: list[Planted] = []
        slots = list(Cause)
        while len(found) < count:
            nth, id = len(found) % 10, f"c{len(found)}"
            if nth % 2:
                planted = self._falsified(slots[len(found) // 2 % len(slots)], id)
            elif nth == 8:
                planted = self._said(self._rng.choice(self._released), None, id, Relation.REVISED)
            else:
                planted = self._said(next(self._true), None, id, Relation.SUPPORTS)
            if planted is not None:
                found.append(planted)
        return found

    def counted_variously(self, count: int) -> list[Planted]:
        """Figures of another year, of measures that are counted in several ways."""
        rows = [row for row in self._shelf.rows if _is_telling(row) and _counted_variously(row) and row.unit in _UNITS]
        found: list[Planted] = []
        while len(found) < count:
            planted = self._slipped(self._rng.choice(rows), Cause.PERIOD, f"c{len(found)}")
            if planted is not None:
                found.append(replace(planted, right=Relation.NOTHING))
        return found

    def _falsified(self, slot: Cause, id: str) -> Planted | None:
        row = self._rng.choice(self._foreign) if slot is Cause.CURRENCY else next(self._false)
        return self._slipped(row, slot, id)

    def _slipped(self, row: Row, slot: Cause, id: str) -> Planted | None:
        """The claim that `row`'s figure makes with a slip in that slot, None where that would be true."""
        if slot not in self._others:
            return self._said(row, slot, id, Relation.REFUTES, Relation.DIFFERS)
        others = [o for o in self._others[slot](row) if (o.series, o.source) != (row.series, row.source)]
        if not others:
            return None
        told = self._rng.choice(others)
        return self._said(row, slot, id, Relation.REFUTES, Relation.DIFFERS, told=told)

    def _said(self, row: Row, slot: Cause | None, id: str, *right: Relation, told: Row | None = None) -> Planted | None:
        """The value of `row` as a claim on `told`, which is the row itself where only its number slips."""
        told = told or row
        digits, scale = self._printed(row)
        if slot is Cause.SCALE:
            scale *= self._rng.choice([Decimal(1000), 1 / Decimal(1000)])
        elif slot is Cause.DIGITS:
            digits = self._mistyped(digits)
        unit = "USD" if slot is Cause.CURRENCY else row.unit
        quantity = _quantity(digits, scale, unit)
        comes_out = self._shelf.right(told, quantity)
        if comes_out not in right:
            return None
        view = told.series
        if self._rng.random() < 0.5:
            view = other_side(view)
        text = saying(self._rng, view, digits, scale, unit, told.source)
        return Planted(_claim(id, view, quantity, told.source), comes_out, slot, text)

    def _printed(self, row: Row) -> tuple[str, Decimal]:
        """The value in three to five digits, no finer than its bounds, cut off or rounded, with its scale."""
        scale = Decimal(1)
        if row.unit != "percent":
            scale = next((n for n in SCALES if abs(row.value) >= n), Decimal(1000))
        number, width = row.value / scale, (row.high - row.low) / 2 / scale
        finest = 0 if not width else max(0, -width.adjusted())
        places = self._rng.randint(3, 5) - 1 - number.adjusted()
        places = max(0, min(places, finest) if width else places)
        way = self._rng.choice([ROUND_DOWN, ROUND_HALF_EVEN])
        return str(number.quantize(Decimal(1).scaleb(-places), rounding=way)), scale

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

    def _other_periods(self, row: Row) -> list[Row]:
        length = row.series.period.whole_months if row.series.period else None
        others = self._years[row.source, replace(row.series, period=None)]
        return [o for o in others if o.series.period and o.series.period.whole_months == length]

    def _other_flows(self, row: Row) -> list[Row]:
        flows = [replace(row.series, measure=flow) for flow in _FLOWS if row.series.measure in _FLOWS]
        return [other for key in flows for other in self._by_source[row.source, key]]

    def _other_partners(self, row: Row) -> list[Row]:
        others = self._partners[row.source, replace(row.series, partner=None)]
        return [other for other in others if other.series.partner != "world"]

    def _other_sources(self, row: Row) -> list[Row]:
        return [
            o
            for o in self._shelf.of(row.series)
            if o.source != row.source
            and (o.side is None or o.side != row.side)
            and o.unit == row.unit
            and _is_telling(o)
        ]


def _is_telling(row: Row) -> bool:
    least = Decimal("0.1") if row.unit == "percent" else 1000
    return row.stands and row.value > least and row.high - row.low <= row.value * _TELLING


def _counted_variously(row: Row) -> bool:
    return bool(row.series.product) or row.series.measure in vocabulary("measures")["counted_variously"]


def _is_newest(row: Row, shelf: Shelf) -> bool:
    return all(o.vintage <= row.vintage for o in shelf.of(row.series) if (o.source, o.scope) == (row.source, row.scope))


def _shuffled_by_kind(rng: random.Random, rows: list[Row]) -> Iterator[Row]:
    """Rows without end: cited figures of trade between two areas, official totals of trade, and every measure."""
    trade = [row for row in rows if row.series.measure in _FLOWS]
    cited = [row for row in trade if row.series.partner not in (None, "world")]
    totals = [row for row in trade if row.series.partner == "world" and row.grade <= 2]
    by_measure: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_measure[row.series.measure].append(row)
    while True:
        yield from map(rng.choice, (cited, totals, rng.choice(list(by_measure.values()))))


def _claim(id: str, series: Series, quantity: Quantity, source: str) -> Claim:
    """The claim as a text makes it: a rate as a change or a share of what it is a rate of."""
    span = Span(0, 1, quantity.printed.token)
    if series.measure.endswith(" growth") and series.period:
        levels = replace(series, measure=series.measure.removesuffix(" growth"))
        return Claim(id, Kind.CHANGE, levels, series.period.years_later(-1), quantity, source, span)
    part, share, whole = series.measure.partition(" share of ")
    if not share:
        return Claim(id, Kind.LEVEL, series, None, quantity, source, span)
    against = replace(series, measure=whole, product=None, partner="world" if whole in _FLOWS else None)
    return Claim(id, Kind.SHARE, replace(series, measure=part), None, quantity, source, span, against)


def _quantity(digits: str, scale: Decimal, unit: str) -> Quantity:
    value = Decimal(digits) * scale
    place = Decimal(1).scaleb(int(Decimal(digits).as_tuple().exponent)) * scale
    printed = Printed(digits, 0, len(digits), scale)
    return Quantity(value, value - place / 2, value + place / 2, place, unit, Qualifier.EXACT, printed)
