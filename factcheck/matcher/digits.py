"""By which slip of the digits a number may have been written for another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.quantity import Quantity
from factcheck.matcher.intervals import Interval, stated

_TEN = Decimal(10)


class Slip(NamedTuple):
    """A slip as a sentence, and in how many ways it might have been made in this number."""

    sentence: str
    ways: int


def slips(written: Quantity, meant: Interval) -> Iterator[Slip]:
    """Each slip that leads from a number in `meant`, rounded or cut off as the written one is, to the written one."""
    if not written.last_place or not written.value or written.printed.in_words:
        return
    if stated(written).times(_TEN).meets(meant):
        yield Slip("It would fit if it were ten times as large.", 2)
    if stated(written).times(1 / _TEN).meets(meant):
        yield Slip("It would fit if it were ten times smaller.", 2)
    digits = _digits(written.value / written.last_place)
    count = meant.value / written.last_place
    for right in dict.fromkeys((_digits(count), str(int(abs(count))))):
        yield from _between(digits, right)


def _between(written: str, meant: str) -> Iterator[Slip]:
    if len(written) == len(meant):
        wrong = [i for i, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
        if len(wrong) == 1 and len(written) > 2:
            yield Slip("One digit differs.", 9 * len(written))
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and _pair(written, wrong) == _pair(meant, wrong)[::-1]:
            yield Slip("Two digits are swapped.", len(written) - 1)
    elif len(meant) > 2 and _without_one(meant, written):
        yield Slip("A digit is missing.", 10 * len(meant))
    elif len(written) > 2 and _without_one(written, meant):
        yield Slip("It has a digit too many.", len(written))


def _pair(digits: str, places: list[int]) -> str:
    return digits[places[0]] + digits[places[1]]


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _digits(count: Decimal) -> str:
    return str(int(abs(count).to_integral_value()))
