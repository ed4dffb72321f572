"""What is told of a number once it is read: whether it is one, its form, and what it is where it is no quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.designations import Designation, word_with_digits
from factcheck.extractor.numbers.directions import direction_of
from factcheck.extractor.numbers.fractions import halved_time, states_part
from factcheck.extractor.numbers.hedges import hedge_before
from factcheck.extractor.numbers.quantities import quantity_of
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.resources import word_shape

_DIGITS = re.compile(r"\d+")
_REST = re.compile(rb"9+")
_OF_ONE = word_shape("told_numbers", "of_one")
_COUNTED_BELOW = 1000


def is_told(text: str, amount: Amount) -> bool:
    """Whether the amount is a mention: any digits are, words only with a unit, a scale, or as a part of a whole."""
    numeral = amount.numeral
    if not numeral.in_words:
        return True
    if numeral.fraction and (amount.is_bare or (amount.unit is not None and amount.unit.duration)):
        if amount.is_bare:
            return states_part(text, amount.start, amount.end)
        return halved_time(text, numeral.start, numeral.end) is not None
    if amount.is_bare:
        return numeral.value != 1 and hedge_before(text, amount.start, 0) is not None
    if numeral.fraction and amount.unit and amount.unit.name == "points":
        of_one = _OF_ONE.match(text, numeral.end) is not None
        return of_one or text[numeral.start : numeral.end].lower().endswith(("half", "quarter"))
    if amount.unit and amount.unit.name == "points":
        return numeral.value != 1
    if amount.unit and amount.unit.outside:
        return amount.scale != 1
    return not amount.is_bare and not (amount.unit is not None and amount.unit.duration and numeral.value == 1)


def _form(amount: Amount) -> Form:
    if amount.is_bare and amount.numeral.fraction:
        return Form.FRACTION
    if amount.unit is None:
        return Form.PLAIN
    forms = {PERCENT.name: Form.PERCENT, POINTS.name: Form.POINTS, TIMES.name: Form.MULTIPLE}
    return forms.get(amount.unit.name, Form.PLAIN if amount.unit.duration else Form.AMOUNT)


def _status(text: str, amount: Amount) -> NumberStatus | None:
    if amount.unreadable:
        return NumberStatus.UNREAD
    if amount.unit is not None:
        return NumberStatus.DURATION if amount.unit.duration else None
    value = amount.numeral.value or Decimal(0)
    if not amount.is_bare or amount.numeral.fraction or not amount.numeral.is_whole or amount.numeral.last_place < 1:
        return None
    if _glued(text, amount):
        return NumberStatus.NAME
    return NumberStatus.COUNT if value < _COUNTED_BELOW else None


def _glued(text: str, amount: Amount) -> bool:
    """Whether letters are glued to the digits: EU27, 5G."""
    return (text[amount.start - 1 : amount.start].isalpha() and amount.start > 0) or text[
        amount.end : amount.end + 1
    ].isalpha()


def mentions_of(text: str, amounts: Sequence[Amount]) -> Iterator[NumberMention]:
    """Each amount with its form, its interval and what it is; what letters are glued to is the whole word."""
    before = word_end = 0
    for amount in amounts:
        status, start, end = _status(text, amount), amount.start, amount.end
        if start < word_end:
            continue
        if status in (NumberStatus.NAME, NumberStatus.UNREAD):
            start, end = word_with_digits(text, start, end, before)
            word_end = end
        direction, amount.increment = direction_of(text, amount)
        quantity = quantity_of(text, amount, before)
        yield NumberMention(start, end, _form(amount), quantity, status, direction, amount.increment)
        before = end


def designated(text: str, one: Designation) -> NumberMention:
    """The mention of what is no quantity, with the first of its digits as its value."""
    digits = _DIGITS.search(text, one.start, one.end)
    value = Decimal(digits[0]) if digits and len(digits[0]) < 20 else Decimal(0)
    printed = Printed(text[one.start : one.end], one.start, one.end)
    return NumberMention(one.start, one.end, one.form, _exactly(value, printed), one.status)


def _exactly(value: Decimal, printed: Printed) -> Quantity:
    return Quantity(value, value, value, Decimal(1), None, Qualifier.EXACT, printed)


def unread(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """The digits that no mention covers, as unread."""
    rest = bytearray(len(text))
    for match in _DIGITS.finditer(text):
        rest[match.start() : match.end()] = b"9" * (match.end() - match.start())
    for mention in mentions:
        rest[mention.start : mention.end] = b" " * (mention.end - mention.start)
    left = []
    for digits in _REST.finditer(rest):
        start, end = digits.span()
        quantity = _exactly(Decimal(0), Printed(text[start:end], start, end))
        left.append(NumberMention(start, end, Form.PLAIN, quantity, NumberStatus.UNREAD))
    return left
