"""An amount that an article tells again is the same figure, and of the same time: "The $29.7 billion was …"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Token
from factcheck.extractor.times.told_periods import Time

AGAIN = "time of the same amount told before"
_DIGITS = 3
"""Amounts of fewer digits may be the same by chance."""


def of_same_amount(token: Token, level: bool, frame: Frame, context: Context, made: Sequence[Draft]) -> Time | None:
    """The time that the level was told of before, or the one that its sentence opens with: all is told of that."""
    first = made[0].time if made else None
    if first is not None and first.rule == AGAIN:
        return Time(first.period, rule=AGAIN, explicit=True)
    key = _key(token.number, frame) if token.number and level else None
    period = context.dated.get(key) if key else None
    return Time(period, rule=AGAIN, explicit=True) if period else None


def remember_amounts(context: Context, told: Sequence[Draft]) -> None:
    """Keep the time of each amount that its own words date."""
    for draft in told:
        key = _key(draft.number, draft.frame) if draft.sense.kind is Kind.LEVEL else None
        if key and draft.time.period:
            context.dated.setdefault(key, draft.time.period)


def _key(number: NumberMention, frame: Frame) -> tuple[str, str | None, Decimal] | None:
    value = Decimal(number.quantity.value)
    if number.form is not Form.AMOUNT or len(value.normalize().as_tuple().digits) < _DIGITS:
        return None
    return str(frame.measure), number.quantity.unit, value
