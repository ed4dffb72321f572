"""Letters that an article itself tells the meaning of: "928.3 million tonnes (MT)", and then "106.5 MT".

So it is with money: "4,746 million dinars (MD)", and then "398 MD".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.resources import word_shape

_TOLD = word_shape("told_letters", "told")
_MONEY = re.compile(r" \(([A-Z]{2,4})\)")
"""What follows the first amount of money that the letters stand for."""
_BEHIND = re.compile(r"\s?([A-Z]{2,4})\b")
_MILLION = Decimal(1_000_000)
_TONNES = "t"
_MOST = 10_000


def mean_what_is_told(docs: Sequence[Doc]) -> None:
    """Read the letters as millions of tonnes, or of the money, in every number behind which they stand."""
    letters = {found[1] for doc in docs for found in _TOLD.finditer(doc._.text)}
    money = dict(one for doc in docs for one in _money_told(doc))
    for doc in docs if letters or money else ():
        text = doc._.text
        told = (_in_millions(one) if _has(one, text, letters) else one for one in doc._.numbers)
        doc._.numbers = [_as_money(one, text, money) for one in told]


def _money_told(doc: Doc) -> Iterator[tuple[str, NumberMention]]:
    """Letters in brackets behind so many millions of money, with the amount."""
    for number in doc._.numbers:
        in_millions = number.quantity.printed.scale >= _MILLION and is_money(number.quantity.unit)
        if in_millions and (found := _MONEY.match(doc._.text, number.end)):
            yield found[1], number


def _as_money(number: NumberMention, text: str, money: dict[str, NumberMention]) -> NumberMention:
    """The bare number behind which letters stand, as an amount of the money that these were told for."""
    behind = _BEHIND.match(text, number.end) if money and number.quantity.unit is None else None
    told = money.get(behind[1]) if behind else None
    if behind is None or told is None or number.form is not Form.PLAIN or number.quantity.printed.scale > 1:
        return number
    quantity = number.quantity.told_in(told.quantity.unit, told.quantity.printed.scale)
    return replace(number, end=behind.end(1), form=Form.AMOUNT, status=None, quantity=quantity)


def _has(number: NumberMention, text: str, letters: set[str]) -> bool:
    """Whether one of the letters is all that the number has for a unit, and no more millions than there can be."""
    told = text[number.start : number.end].rpartition(" ")[2] in letters
    return (
        told
        and number.quantity.unit == _TONNES
        and number.quantity.printed.scale == 1
        and number.quantity.value < _MOST
    )


def _in_millions(number: NumberMention) -> NumberMention:
    return replace(number, quantity=number.quantity.told_in(_TONNES, _MILLION))
