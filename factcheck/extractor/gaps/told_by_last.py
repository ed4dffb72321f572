"""What a bare number can only be by the amount or the percentage told before it, or the one behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extractor.gaps.patterns import apiece, before
from factcheck.extractor.gaps.sizes import is_tiny_part
from factcheck.extractor.gaps.surroundings import Surroundings
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.resources import word_shape

_ALL = 100
"""No share is more percent."""
_OR = ", or "
_SIGNED = re.compile(r" \([+−–-]?[\d.]+\)")
"""What is signed and stands alone in brackets behind an amount: "$81.7 billion (+7)"."""
_TO = word_shape("told_by_last", "to")
_PASSED = word_shape("told_by_last", "passed")
_ALIKE = 5
"""Amounts of one thing differ by no more."""
_ONE_OF = word_shape("told_by_last", "one_of")


def is_percent_of_last(around: Surroundings, number: NumberMention) -> bool:
    """Whether it can only be a percentage that the amount before it changed by.

    "81.7 billion, a plus of 7.1", "81.7 billion, up 7", "81.7 billion (+7)".
    """
    last = around.last_before(number)
    if last is None or last.form not in (Form.AMOUNT, Form.PLAIN):
        return False
    if last.quantity.printed.scale == 1 and not is_tiny_part(last, number):
        return False
    small = number.quantity.printed.scale == 1 and abs(number.quantity.value) < _ALL
    told = around.led_by("change_of", number) or before()["moved"].fullmatch(around.text, last.end, number.start)
    signed = around.is_signed(number) and _SIGNED.fullmatch(around.text, last.end, number.end + 1)
    return small and not around.sentences_between(last, number) and bool(told or signed)


def is_one_like_last(around: Surroundings, number: NumberMention) -> bool:
    """Whether "one" stands before it for the percentage told last: "the 4% rise follows one of 13"."""
    last = around.last_before(number)
    said = _ONE_OF.search(around.text, last.end if last else 0, number.start)
    return last is not None and last.form is Form.PERCENT and bool(said) and not around.sentences_between(last, number)


def is_level_passed(around: Surroundings, number: NumberMention, models: Sequence[NumberMention]) -> bool:
    """Whether it is the level that an amount lies so far from: "4.1 billion, 5% below the 4.3 of 2022"."""
    if [one.form for one in models[:2]] != [Form.PERCENT, Form.AMOUNT] or number.quantity.printed.scale != 1:
        return False
    if not _PASSED.match(around.text[models[0].end : number.start]) or around.sentences_between(models[1], number):
        return False
    amount = models[1].quantity
    size = abs(amount.value) / amount.printed.scale
    return size / _ALIKE < abs(number.quantity.value) < size * _ALIKE and around.text.startswith(" of ", number.end)


def leads_to_level(around: Surroundings, number: NumberMention) -> bool:
    """Whether it can but be how far something moved "to" a level: "knitwear fell 3 percent to $4bn, bedwear 18 to
    2.7bn"."""
    if number.quantity.printed.scale != 1 or around.led_by("range", number):
        return False
    level = next((one for one in around.numbers if one.start >= number.end), None)
    return (
        level is not None
        and level.quantity.printed.scale != 1
        and _TO.fullmatch(around.text, number.end, level.start) is not None
    )


def is_for_each(around: Surroundings, number: NumberMention) -> bool:
    """Whether it is so much for each: "1,278 apiece", "175 a day"."""
    return number.quantity.printed.scale == 1 and apiece().match(around.text, number.end) is not None


def restates(around: Surroundings, number: NumberMention) -> bool:
    """Whether it stands alone in brackets right behind a number: "$2.8 billion (9.4)", "$2.8 billion, or 9.4"."""
    if around.text[number.end : number.end + 1] == ")" and around.text[number.start - 2 : number.start] == " (":
        return any(one.end == number.start - 2 for one in around.numbers)
    told_again = around.text.endswith(_OR, 0, number.start) and number.quantity.printed.scale == 1
    last = around.last_before(number) if told_again else None
    return last is not None and last.quantity.printed.scale != 1 and number.start - last.end <= len(_OR)
