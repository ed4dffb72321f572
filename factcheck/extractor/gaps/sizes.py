"""Whether two numbers can be of the same thing, by how large they are: a part and its whole, one wage and another."""

from __future__ import annotations

from decimal import Decimal

from factcheck.domain.quantity import Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS

SCALED_BELOW = 1000
FEWEST = 100
"""Fewer are no count that a list of thousands goes on with."""
_APART = 5
"""So many times as much at most is one wage as another."""
_MANY = 10_000
"""Of more than so many a change by less than a hundred is none that is told."""
_FAR = 20
"""So many times as large are money and what it paid for, seldom one month or buyer and another."""
_FARTHEST = 1000
"""How many times as large one of two numbers of the same thing may be at most; else the scale is not shared."""


def is_count_of(model: NumberMention, number: NumberMention) -> bool:
    """Whether `model` counts so many whole things that `number` of them are a part."""
    whole = model.form is Form.AMOUNT and not is_money(model.quantity.unit or "")
    return whole and number.quantity.last_place >= 1 and model.quantity.value > number.quantity.value


def is_far_from(model: NumberMention, number: NumberMention) -> bool:
    """Whether one is so much larger that the two are hardly of the same thing, as they are printed."""
    told, ours = model.quantity, number.quantity
    one, other = abs(told.value / told.printed.unit_scale), abs(ours.value)
    return one > _FAR * other or other > _FAR * one


def is_tiny_part(model: NumberMention, number: NumberMention) -> bool:
    """Whether so few more of so many would not be told: "310,000, up 3"."""
    return abs(number.quantity.value) < FEWEST and model.quantity.value > _MANY


def may_be_in(ours: Quantity, model: Quantity) -> bool:
    """Whether `ours` may be told in unit and scale of `model`: no part of a person is counted."""
    whole = model.unit == PERSONS.name and model.printed.scale == 1
    return not (whole and ours.last_place < 1) and shares_scale(ours, model)


def is_apiece(model: NumberMention, ours: Quantity) -> bool:
    """Whether both are so much for each: "clerks got 934 leva, cooks and waiters 603"."""
    told = model.quantity
    small = told.printed.scale == ours.printed.scale == 1 and ours.value >= FEWEST
    return small and is_money(told.unit or "") and told.value / _APART <= ours.value <= told.value * _APART


def shares_scale(ours: Quantity, model: Quantity) -> bool:
    printed = abs(model.value / model.printed.scale)
    if abs(ours.value) >= SCALED_BELOW > printed or not printed or not ours.value:
        return False
    return 1 / Decimal(_FARTHEST) <= abs(ours.value) / printed <= _FARTHEST
