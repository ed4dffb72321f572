"""How well an article checks a number of its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.quantity import Quantity

_WIDE_POINTS = 10
_WIDE_PART = Decimal("0.5")
_PERCENT = ("percent", "percentage_points")


@dataclass(frozen=True, slots=True)
class Implied:
    """What all the other figures of the article leave for a number, in its own unit; an end may be infinite."""

    low: Decimal
    high: Decimal

    def is_weak(self, quantity: Quantity) -> bool:
        """Whether a wrong number would hardly show: ten points, or half of the amount, make no difference."""
        if not (self.low.is_finite() and self.high.is_finite()):
            return True
        wide = _WIDE_POINTS if quantity.unit in _PERCENT else _WIDE_PART * abs(quantity.value)
        return self.high - self.low > wide
