"""How closely the figures of an article can be read and still fit together."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.checker.arithmetic.precision import Tier
from factcheck.checker.system.rows import System

_MOST = Decimal(4)
_STEPS = 12


def tension(read_at: Callable[[Tier], System], conflict: Callable[[System], int | None]) -> Decimal | None:
    """The least tolerance, in half units of the last places, at which no conflict is found; None above four.

    One or less is what rounding gives. Between that and two, every figure would have to be rounded the same way.

    Args:
        read_at: the system with its numbers read at a tier.
        conflict: what finds a conflict in a system, by propagation alone or jointly.
    """
    if conflict(read_at(Tier(_MOST))) is not None:
        return None
    low, high = Decimal(0), _MOST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if conflict(read_at(Tier(middle))) is None else (middle, high)
    return high
