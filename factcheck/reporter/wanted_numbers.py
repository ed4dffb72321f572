"""The numbers of an article that a person asks for: by what stands in the text, or by value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from factcheck.domain.claim import Number
from factcheck.domain.quantity import Quantity
from factcheck.extractor.numbers import find_numbers

_FAR = Decimal("Infinity")


def wanted_numbers(numbers: Sequence[Number], wanted: str) -> list[Number]:
    """Those whose words hold `wanted`, with no digit more on either side, and those that have its value."""
    words = re.compile(rf"(?<!\d)(?<!\d[.,]){re.escape(wanted.strip())}(?!\d|[.,]\d)", re.IGNORECASE)
    asked = _quantity(wanted)
    return [number for number in numbers if words.search(number.span.quote) or (asked and _same(asked, number))]


def nearest_numbers(numbers: Sequence[Number], wanted: str, most: int) -> list[Number]:
    """At most so many numbers, those nearest to `wanted` in value, or in words where it is no number."""
    asked = _quantity(wanted)

    def distance(number: Number) -> tuple[Decimal, float]:
        alike = SequenceMatcher(None, wanted.lower(), number.span.quote.lower()).ratio()
        return min((_apart(asked.value, value) for value in _values(number)), default=_FAR) if asked else _FAR, -alike

    return sorted(sorted(numbers, key=distance)[:most], key=lambda number: number.span.start)


def _quantity(wanted: str) -> Quantity | None:
    return next((mention.quantity for mention in find_numbers(wanted)), None)


def _same(asked: Quantity, number: Number) -> bool:
    if asked.unit and number.quantity and number.quantity.unit != asked.unit:
        return False
    return any(abs(asked.value) == value for value in _values(number))


def _values(number: Number) -> Iterator[Decimal]:
    """The value without its sign, and the number as it is printed, without its scale word."""
    if number.quantity:
        yield abs(number.quantity.value)
        yield abs(number.quantity.value) / number.quantity.printed.scale


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """How far apart two values are, in proportion."""
    larger = max(abs(one), other)
    return abs(abs(one) - other) / larger if larger else Decimal(0)
