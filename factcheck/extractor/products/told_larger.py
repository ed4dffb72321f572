"""Trade with one partner that is larger than that in some goods with all: it is in goods of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import plain, said_of
from factcheck.extractor.weighing.readings import Reading

_WORLD = "world"


def tell_larger_than_of_goods(readings: Sequence[Reading]) -> None:
    """Read "shipments to Chad were $9bn" as of all goods behind "tea exports were $7bn, of rice $5bn", of one time."""
    totals: list[Draft] = []
    for reading in readings:
        carried = [draft for draft in reading.told if _is_carried(reading.scene, draft)]
        levels = [draft for draft in carried if _is_amount(draft) and draft.frame.partner not in (None, _WORLD)]
        if any(_is_larger(level, total) for level in levels for total in totals):
            for draft in carried:
                draft.frame = replace(draft.frame, product=None)
        told = [draft for draft in reading.told if _is_amount(draft) and draft.frame.partner == _WORLD]
        if len({plain(draft.frame.product) for draft in told} - {None}) > 1:
            totals += told


def _is_carried(scene: Scene, draft: Draft) -> bool:
    """Whether it is of goods of some kind that its own sentence does not name."""
    said = said_of(draft.frame.product)
    return said is not None and said[0] < scene.offset + scene.start


def _is_amount(draft: Draft) -> bool:
    money = draft.sense.kind is Kind.LEVEL and is_money(draft.number.quantity.unit or "")
    return money and draft.frame.measure in FLOWS and draft.frame.measure != "balance"


def _is_larger(level: Draft, total: Draft) -> bool:
    """Whether the two would be of the same goods, time and money, and the one partner would have more than all."""
    one, other = level.frame, total.frame
    same = (plain(one.product), plain(one.reporter), one.measure) == (
        plain(other.product),
        plain(other.reporter),
        other.measure,
    )
    alike = same and level.time.period == total.time.period is not None
    now, then = level.number.quantity, total.number.quantity
    return alike and now.unit == then.unit and now.low > then.high
