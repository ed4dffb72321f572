"""Whether figures fit so sharply that they hardly do by chance."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.relation import Equation, Relation

_SHARP = Decimal("0.02")


def fits_closely(relation: Relation) -> bool:
    """Whether an equation holds, and both its sides are told so sharply that they hardly meet by chance."""
    assert isinstance(relation.condition, Equation)
    ranges = [side.interval(ROUNDED) for side in (relation.condition.stated, relation.condition.computed)]
    return relation.holds and all(r.bounded and r.high - r.low <= _SHARP * abs(r.middle) for r in ranges)
