"""How numbers are mistyped, and how likely it is that one was mistyped for another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.interval import Interval
from factcheck.checker.precision import ROUNDED, decimals, reading
from factcheck.domain.quantity import Quantity

_THOUSAND = Decimal(1000)
_SWAPPED, _DIGIT, _POINT, _SCALE, _SIGN, _OTHER = (
    "two digits swapped",
    "one digit wrong",
    "the decimal point moved",
    "million for billion",
    "the direction turned round",
    "a figure of another line",
)
_LIKELIHOOD = {
    _SWAPPED: Decimal("0.16"),
    _DIGIT: Decimal("0.30"),
    _POINT: Decimal("0.12"),
    _SCALE: Decimal("0.14"),
    _SIGN: Decimal("0.10"),
    _OTHER: Decimal("0.08"),
}
_ANYTHING = Decimal("0.01")


class Slip(NamedTuple):
    """One way in which the number may have been meant: what kind of slip, and the value meant."""

    kind: str
    value: Decimal


class Guess(NamedTuple):
    """The likeliest slip that explains an interval, None where none does, and how likely slips explain it at all."""

    slip: Slip | None
    likelihood: Decimal


def slips(quantity: Quantity) -> Iterator[Slip]:
    """Each value that a writer may have meant who wrote `quantity`, in the order of the kinds."""
    if not quantity.printed.in_words and quantity.last_place:
        yield from _digit_slips(quantity)
        for places in _point_moves(quantity):
            yield Slip(_POINT, quantity.value.scaleb(places))
    if quantity.printed.scale >= _THOUSAND:
        for factor in (_THOUSAND, 1 / _THOUSAND):
            yield Slip(_SCALE, quantity.value * factor)
    if quantity.unit in ("percent", "percentage_points"):
        yield Slip(_SIGN, -quantity.value)


def _point_moves(quantity: Quantity) -> list[int]:
    """By how many places the decimal point may have moved: by one, or all the way as it was lost or put in."""
    after = decimals(quantity)
    before = len(str(int(abs(quantity.value / quantity.last_place)))) - after
    lost = [-places for places in range(2, before)] if not after else []
    return [1, -1, *([after] if after > 1 else []), *lost]


def _digit_slips(quantity: Quantity) -> Iterator[Slip]:
    count = abs(quantity.value / quantity.last_place)
    digits = str(int(count))
    sign = -1 if quantity.value < 0 else 1
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1]:
            yield Slip(_SWAPPED, _value(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :], sign, quantity))
    for i, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and not (i == 0 and other == "0"):
                yield Slip(_DIGIT, _value(digits[:i] + other + digits[i + 1 :], sign, quantity))


def _value(digits: str, sign: int, quantity: Quantity) -> Decimal:
    return sign * Decimal(digits) * quantity.last_place


def guess(quantity: Quantity, wanted: Interval, others: Iterable[Decimal]) -> Guess:
    """How well a slip explains that `quantity` stands where a number in `wanted` was meant.

    `others` are the values that the article states elsewhere in the same unit. The likelihood is the sum over the
    kinds of slip of the kind's weight times the part of its possible slips that lead into `wanted`.
    """
    tried: dict[str, list[Slip]] = {}
    for slip in (
        *slips(quantity),
        *(Slip(_OTHER, value) for value in dict.fromkeys(others) if value != quantity.value),
    ):
        tried.setdefault(slip.kind, []).append(slip)
    best: tuple[Decimal, Slip] | None = None
    likelihood = _ANYTHING
    for kind, ways in tried.items():
        hits = [slip for slip in ways if wanted.holds(slip.value)]
        if hits:
            weight = _LIKELIHOOD[kind] * len(hits) / len(ways)
            likelihood += weight
            share = weight / len(hits)
            if best is None or share > best[0]:
                best = share, min(hits, key=lambda slip: abs(slip.value - wanted.middle) if wanted.bounded else 0)
    return Guess(best[1] if best else None, likelihood)


def looks_like_slip(one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers may be the other, mistyped, as far as their rounding tells."""
    return _slipped(one, other) or _slipped(other, one)


def _slipped(written: Quantity, meant: Quantity) -> bool:
    target = reading(meant, ROUNDED)
    margin = written.last_place / 2
    for slip in slips(written):
        factor = abs(slip.value / written.value) if written.value else Decimal(1)
        room = margin * max(factor, Decimal(1)) if slip.kind in (_SCALE, _POINT) else margin
        if target.meets(Interval(slip.value - room, slip.value + room)):
            return slip.kind != _SIGN
    return False
