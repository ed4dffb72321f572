"""Numbers told in several parts that are one: "1304 thousand 272.59 USD", "3 billion and 127 million dinars",
"a million and a half", "5 (five)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extractor.numbers.currencies import currency_before, currency_behind
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.extractor.numbers.scales import scale_after
from factcheck.extractor.numbers.units import PERCENT, unit_after
from factcheck.resources import word_shape

_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_THOUSAND = 1000
_REACH = 60
_PACK = re.compile("[-\u2010\u2011][a-z]", re.IGNORECASE)
"""Behind a number that says what one pack holds: "3 million 90-kilogram bags"."""
_APART = word_shape("numbers_sums", "apart")
_PARTS = (_HALF, _QUARTER, _HALF + _QUARTER)


class Told(NamedTuple):
    """A number as far as it was read: its numeral, what that is multiplied by, its end, the scale of its last part."""

    numeral: Numeral
    scale: Decimal
    end: int
    last_scale: Decimal


def with_next(text: str, told: Told, following: Sequence[Numeral], home: str | None) -> Told | None:
    """`told` with the numeral that follows it added, where that is a smaller part of the same number."""
    first = told.numeral
    if told.last_scale == 1 or not following or first.value is None or unit_after(text, told.end):
        return None
    (numeral,) = following
    between = text[told.end : numeral.start]
    if numeral.value is None or not between or _PACK.match(text, numeral.end):
        return None
    if numeral.fraction:
        part = between.strip(" -") == "and" and numeral.value in _PARTS and not text.startswith(" of", numeral.end)
        return _with_part(told, numeral) if part and told.last_scale == told.scale else None
    joined = between.strip() == "and" and (_are_in_words(first, numeral) or _is_rest(text, told, numeral, home))
    if between.strip(" \u00a0") and not joined:
        return None
    scale, end = scale_after(text, numeral.end, money=False)
    behind = currency_behind(text, end, True, home) or unit_after(text, end)
    if numeral.in_words != first.in_words and (numeral.in_words or not behind):
        return None
    thousands = told.last_scale == _THOUSAND == told.scale and not numeral.in_words
    if thousands and numeral.value < _THOUSAND and behind and (scale > _THOUSAND or behind[0] == PERCENT):
        value = first.value * _THOUSAND + numeral.value
        whole = Numeral(first.start, numeral.end, value, numeral.last_place, first.in_words)
        return Told(whole, scale, end, scale)
    if numeral.value * scale >= told.last_scale or (scale == 1 and (not behind or behind[0] == PERCENT)):
        return None
    value = first.value * told.scale + numeral.value * scale
    whole = Numeral(first.start, numeral.end, value, numeral.last_place * scale, first.in_words)
    return Told(whole, Decimal(1), end, scale)


def _are_in_words(*numerals: Numeral) -> bool:
    return all(numeral.in_words for numeral in numerals)


def _is_rest(text: str, told: Told, numeral: Numeral, home: str | None) -> bool:
    """Whether "and" leads to the rest of one sum, whose money stands behind it: "3 billion and 127 million dinars".

    Or to the next smaller scale of what is no money: "60 million and 656 thousand people".
    """
    scale, end = scale_after(text, numeral.end, money=False)
    below = numeral.value is not None and numeral.value < _THOUSAND and told.numeral.is_whole
    next_scale = told.last_scale == scale * _THOUSAND
    whole = below and (numeral.is_whole or next_scale)
    money = currency_behind(text, end, True, home) and not currency_before(text, told.numeral.start, True, home)
    paid = currency_before(text, told.numeral.start, True, home) or currency_behind(text, end, True, home)
    counted = next_scale and scale > 1 and not paid
    return whole and (scale > 1 or next_scale) and bool(money or counted) and not _APART.match(text, end, end + _REACH)


def _with_part(told: Told, part: Numeral) -> Told:
    """ "A million and a half" as one and a half million."""
    value = (told.numeral.value or Decimal(0)) + (part.value or Decimal(0))
    last_place = _HALF if part.value == _HALF else _QUARTER
    whole = Numeral(told.numeral.start, part.end, value, last_place, told.numeral.in_words)
    return Told(whole, told.scale, part.end, Decimal(1))


def told_again(text: str, numeral: Numeral, following: Sequence[Numeral]) -> int:
    """Where the bracket ends that tells the number once more: the "(five)" of "5 (five) million tonnes"; else 0."""
    for again in following:
        if again.value == numeral.value and again.in_words != numeral.in_words:
            bracketed = text[numeral.end : again.start] == " (" and text[again.end : again.end + 1] == ")"
            return again.end + 1 if bracketed else 0
    return 0
