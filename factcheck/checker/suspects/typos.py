"""How numbers are mistyped, and whether one may be another mistyped."""

from __future__ import annotations

from collections.abc import Container, Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import ROUNDED, decimals, reading
from factcheck.domain.quantity import Quantity

_THOUSAND = Decimal(1000)
_STEP = Decimal(30)
"""A slip of scale is meant to reach the size of what is wanted, not a number near nothing that is not ruled out."""
SCALES = (Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12)
SWAPPED = "two digits swapped"
DIGIT = "one digit wrong"
EXTRA = "a digit too many"
MISSING = "a digit missing"
POINT = "the decimal point moved"
SCALE = "million for billion"
NO_SCALE = "the scale word missing"
TURNED = "the direction turned round"
COPY = "a figure of another line"
_BY_DIGITS = (SWAPPED, DIGIT, EXTRA, MISSING)
OF_SIZE = (SCALE, NO_SCALE, POINT)
_NEAR = Decimal("0.05")
_MANY = 3
"""So many digits hardly ever differ by two that are swapped, if not by a slip."""


def is_money(unit: str | None) -> bool:
    return bool(unit and len(unit) == 3 and unit.isupper())


class Slip(NamedTuple):
    """One way in which the number may have been meant: what kind of slip, and the value meant."""

    kind: str
    value: Decimal


def slips(quantity: Quantity, signed: bool) -> Iterator[Slip]:
    """Each value that a writer may have meant who wrote `quantity`; with `signed` its opposite is one."""
    if _has_digits(quantity):
        sign = -1 if quantity.value < 0 else 1
        for kind, digits in _miswritten(quantity):
            yield Slip(kind, sign * Decimal(digits) * quantity.last_place)
    yield from _slips_of_size(quantity)
    if signed:
        yield Slip(TURNED, -quantity.value)


def _slips_of_size(quantity: Quantity) -> Iterator[Slip]:
    if _has_digits(quantity):
        for places in _point_moves(quantity):
            yield Slip(POINT, quantity.value.scaleb(places))
    if quantity.printed.scale >= _THOUSAND:
        for factor in (_THOUSAND, 1 / _THOUSAND):
            yield Slip(SCALE, quantity.value * factor)
    elif is_money(quantity.unit):
        for factor in SCALES:
            yield Slip(NO_SCALE, quantity.value * factor)


def _has_digits(quantity: Quantity) -> bool:
    return not quantity.printed.in_words and bool(quantity.last_place)


def _digits(quantity: Quantity) -> str:
    """The digits that are written, without the point and leading zeros."""
    return str(int(abs(quantity.value / quantity.last_place)))


def _miswritten(quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Each row of digits that may have been meant where these are written, with the kind of slip before it.

    A zero comes first only where it is alone before the point.
    """
    digits = _digits(quantity)
    may_begin = 0 < decimals(quantity) == len(digits) - 1
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1] and (i > 0 or may_begin or digits[1] != "0"):
            yield SWAPPED, digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    for i, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and (i > 0 or may_begin or other != "0"):
                yield DIGIT, digits[:i] + other + digits[i + 1 :]
    for i in range(len(digits) if len(digits) > 2 else 0):
        yield EXTRA, digits[:i] + digits[i + 1 :]
    for i in range(len(digits) + 1):
        for digit in "123456789" if i == 0 else "0123456789":
            yield MISSING, digits[:i] + digit + digits[i:]


def _point_moves(quantity: Quantity) -> list[int]:
    """By how many places the decimal point may have moved: by one, or all the way as it was lost or put in."""
    after = decimals(quantity)
    before = len(_digits(quantity)) - after
    lost = [-places for places in range(2, before)] if not after else []
    return [1, -1, *([after] if after > 1 else []), *lost]


def leads_into(slip: Slip, written: Quantity, wanted: Interval) -> bool:
    """Whether the value meant, or what it would be the rounding of, lies in `wanted`."""
    if slip.kind not in OF_SIZE or not written.value:
        return wanted.holds(slip.value)
    if wanted.bounded and wanted.low < 0 and abs(slip.value) * _STEP < max(abs(wanted.low), abs(wanted.high)):
        return False
    room = written.last_place * abs(slip.value / written.value) / 2
    return wanted.meets(Interval(slip.value - room, slip.value + room))


def looks_like_slip(one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers may be the other, mistyped.

    Not where they may well be two figures: few digits, or a difference so small that only the last ones tell.
    """
    return _slipped(one, other) or _slipped(other, one)


def is_swapped(one: Quantity, other: Quantity) -> bool:
    """Whether one of two amounts is the other with two digits swapped, which is hardly so by chance.

    Percentages are many in a text and have few digits.
    """
    if "percent" in (one.unit, other.unit) or min(digits_of(one), digits_of(other)) < _MANY:
        return False
    return _is_miswritten(one, other, (SWAPPED,)) or _is_miswritten(other, one, (SWAPPED,))


def _slipped(written: Quantity, meant: Quantity) -> bool:
    target = reading(meant, ROUNDED)
    digits = digits_of(written)
    near = abs(written.value - meant.value) < _NEAR * abs(meant.value)
    for slip in _slips_of_size(written):
        if (slip.kind != POINT or min(digits, digits_of(meant)) > 1) and leads_into(slip, written, target):
            return True
        if slip.value == meant.value and not near and digits > 2:
            return True
    return not near and digits > 1 and _is_miswritten(written, meant, (SWAPPED,) if digits == 2 else _BY_DIGITS)


def _is_miswritten(written: Quantity, meant: Quantity, kinds: Container[str]) -> bool:
    """Whether other digits were meant, by a slip of one of the kinds."""
    if not _has_digits(written) or meant.value % written.last_place or meant.value * written.value < 0:
        return False
    count = int(abs(meant.value / written.last_place))
    return any(kind in kinds and int(digits) == count for kind, digits in _miswritten(written))


def digits_of(quantity: Quantity) -> int:
    """How many digits are written, leading zeros aside; none where the number stands in words."""
    return len(_digits(quantity)) if quantity.last_place else 0
