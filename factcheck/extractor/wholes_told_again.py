"""A whole that its parts are told of is what it was told of first: "of the 24,000 tonnes China bought 19,700"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

AGAIN = "the same amount told before"
_DIGITS = 2
"""Amounts of fewer digits may be the same by chance."""
_Amount = tuple[str | None, Decimal]


def tell_wholes_again(readings: Sequence[Reading]) -> None:
    """Read each amount that something is "of the", and that was told before, as it was told there."""
    told: dict[_Amount, Draft] = {}
    for reading in readings:
        for draft in reading.told:
            amount = _amount(draft)
            if amount is None:
                continue
            first = told.setdefault(amount, draft)
            if first is not draft and _is_of_the(reading.scene, draft.at):
                draft.frame, draft.rule = replace(first.frame, at=draft.frame.at), AGAIN
                draft.time = replace(first.time, rule=AGAIN)


def _amount(draft: Draft) -> _Amount | None:
    quantity = draft.number.quantity
    value = Decimal(quantity.value)
    sharp = len(value.normalize().as_tuple().digits) >= _DIGITS
    return (quantity.unit, value) if sharp and draft.sense.kind is Kind.LEVEL else None


def _is_of_the(scene: Scene, at: int) -> bool:
    words = " ".join(token.text for token in reversed(scene.before(at, 2))).split()
    return words[-2:-1] == ["of"] and words[-1] in word_set("sentences", "pointing_at")
