"""What a printed number stands for: every value that a careful writer would print the same way.

Three tiers say how careful. A number stands for its value plus or minus `tolerance` half units of its last written
place. One half unit is rounding; two cover a writer who cuts instead of rounding. Precedents: XBRL Calculations 1.1
(half unit), the US XBRL Data Quality rule DQC 0093 (twice that).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.checker.arithmetic.interval import Interval
from factcheck.domain.check import Severity
from factcheck.domain.quantity import Qualifier, Quantity

_ONE, _TWO = Decimal(1), Decimal(2)
_WORDS_PER_TOLERANCE = Decimal(4)
_BOTH_WAYS = Qualifier.EXACT, Qualifier.ABOUT


@dataclass(frozen=True, slots=True)
class Tier:
    """How far a printed number may be from what is true.

    `tolerance` counts half units of the last place. `revision` is how much the base of a growth rate may have been
    revised since it was first published, as a part of 1. With `fives`, 25 or 15 billion may be rounded to the nearest
    five.
    """

    tolerance: Decimal
    revision: Decimal = Decimal(0)
    fives: bool = False


ROUNDED = Tier(Decimal(1))
"""Rounded half up from the same figures."""
DEFAULT_TIERS: Mapping[Severity, Tier] = {
    Severity.NOTE: Tier(Decimal("1.2")),
    Severity.WARNING: Tier(Decimal(2), fives=True),
    Severity.ERROR: Tier(Decimal(2), revision=Decimal("0.02"), fives=True),
}


class _Tiers(Mapping[Severity, Tier]):
    """The tiers in force: those of `judged_at` within it, else the default ones."""

    def __init__(self) -> None:
        self.in_force: ContextVar[Mapping[Severity, Tier]] = ContextVar("tiers", default=DEFAULT_TIERS)

    def __getitem__(self, severity: Severity) -> Tier:
        return self.in_force.get()[severity]

    def __iter__(self) -> Iterator[Severity]:
        return iter(self.in_force.get())

    def __len__(self) -> int:
        return len(self.in_force.get())


TIERS = _Tiers()
"""A relation that cannot hold at a tier fails with at least that severity."""


@contextmanager
def judged_at(tiers: Mapping[Severity, Tier]) -> Iterator[None]:
    """Within it, `TIERS` are these: an editor may be stricter or more patient than the default."""
    before = TIERS.in_force.set(tiers)
    try:
        yield
    finally:
        TIERS.in_force.reset(before)


def decimals(quantity: Quantity) -> int:
    """How many digits the text prints after the decimal mark."""
    return places_of(quantity.last_place, quantity.printed.scale)


@lru_cache(maxsize=256)
def places_of(last_place: Decimal, scale: Decimal) -> int:
    """How many digits a number with this last place has after the decimal mark where it is counted in `scale`."""
    place = last_place / scale
    return max(0, -place.normalize().as_tuple().exponent) if place else 0  # type: ignore[operator]


def rounding_unit(quantity: Quantity, fives: bool = False) -> Decimal:
    """The unit that the number was rounded to: its last written place, a wider one for round integers.

    ``40`` stands for 35 to 45, ``330`` for 325 to 335, ``28`` for 27.5 to 28.5, ``28.0`` for 27.95 to 28.05. Written
    out, ``500,000`` may be rounded to its hundred thousands; ``100 billion`` stands for 95 to 105 billion.
    """
    place, scale = quantity.last_place, quantity.printed.scale
    if quantity.printed.in_words or place < scale or place % scale:
        return place
    count = abs(quantity.value / quantity.last_place)
    if not count or count != count.to_integral_value():
        return quantity.last_place
    digits = str(int(count))
    if zeros := len(digits) - len(digits.rstrip("0")):
        return quantity.last_place.scaleb(1 if quantity.printed.scale > 1 else zeros)
    wide = fives and quantity.printed.scale > 1 and len(digits) > 1 and digits[-1] == "5"
    return quantity.last_place * 5 if wide else quantity.last_place


def reading(quantity: Quantity, tier: Tier) -> Interval:
    """All values that `quantity` may stand for at `tier`."""
    beyond, low, high = tier.tolerance - _ONE, quantity.low, quantity.high
    if quantity.printed.in_words:
        margin = beyond * (high - low) / _WORDS_PER_TOLERANCE
        return Interval(low - margin, high + margin)
    if quantity.qualifier in _BOTH_WAYS:
        place, value = quantity.last_place, quantity.value
        half = (place if place < quantity.printed.scale else rounding_unit(quantity, tier.fives)) / _TWO
        down, up = value - half, value + half
        low, high = down if down < low else low, up if up > high else high
    elif beyond:
        half = quantity.last_place / _TWO
    if not beyond:
        return Interval(low, high)
    margin = beyond * half
    return Interval(low - margin, high + margin)


def printing_margin(quantity: Quantity, tier: Tier) -> Decimal:
    """How far what is printed with the quantity's last place may be from the true value at `tier`."""
    return tier.tolerance * quantity.last_place / 2
