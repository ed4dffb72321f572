"""Parts of a whole that are counted out: "two in five", "nine dollars in ten", "27 cents of every export dollar"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.resources import vocabulary, word_shape

_RATES = {PERCENT.name, POINTS.name, TIMES.name}
_EVERY = r"(?:out of|of every|in every|of each)\s(?:every\s)?"
_IN = re.compile(rf"\s(?:in\s(?:every\s)?|{_EVERY})", re.IGNORECASE)
_NOUN_IN = re.compile(rf"\s[a-z]+(?:\sof\s[a-z]+)?\s{_EVERY}")
"""A noun that no list of units has, with words that leave no doubt: "nine bottles out of ten"."""
_WORDS_IN = word_shape("parts_of", "words_in")
_ENDS = word_shape("parts_of", "ends")
_COUNTING = word_shape("parts_of", "counting")
_OF_MONEY = word_shape("parts_of", "of_money")
_MONEY_FOR = word_shape("parts_of", "money_for")
_PLURAL = word_shape("parts_of", "plural")
_MOST, _HUNDRED, _TEN = 1000, 100, 10


@lru_cache
def _of_hundred() -> re.Pattern[str]:
    """The hundred that a part is of without a number: "27 cents of every dollar", "62 of each hundred"."""
    wholes = alternatives(vocabulary("numbers")["whole_of_cents"])
    return re.compile(rf"(?:\s[a-z]+)?\s(?:in|of|out of|on)\s(?:every|each)\s(?:[\w-]+\s){{0,3}}(?:hundred|{wholes})\b")


def with_parts_of(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """`amounts` with "two in five" and "9 dollars out of 10" read as parts of a whole."""
    joined: list[Amount] = []
    for right in amounts:
        left = joined[-1] if joined else None
        if left and _is_part(text, left, right):
            over, under = left.numeral.value or Decimal(1), right.numeral.value or Decimal(1)
            end, part = right.numeral.end, over / under
            numeral = Numeral(left.start, end, part, part / 5, True, True, part * Decimal("0.9"), part * Decimal("1.1"))
            joined[-1] = Amount(left.start, end, (numeral,), token_end=end)
            continue
        joined.append(_of_cents(text, right) or right)
    return joined


def _of_cents(text: str, amount: Amount) -> Amount | None:
    """The amount as so many of a hundred, where its words say so."""
    numeral = amount.numeral
    small = numeral.value is not None and not numeral.fraction and 0 < numeral.value < _HUNDRED
    if not small or amount.scale != 1 or amount.currency_first:
        return None
    money = amount.unit is not None and is_money(amount.unit.name)
    of = _of_hundred().match(text, numeral.end) or (_MONEY_FOR.match(text, amount.end) if money else None)
    if of is None:
        return None
    assert numeral.value is not None
    part, half = numeral.value / 100, numeral.last_place / 200
    told = Numeral(
        numeral.start, of.end(), part, numeral.last_place / 100, numeral.in_words, True, part - half, part + half
    )
    return Amount(amount.start, of.end(), (told,), token_end=numeral.end)


def _is_part(text: str, left: Amount, right: Amount) -> bool:
    counted = right.unit is None or not (right.unit.duration or right.unit.name in _RATES)
    if left.end > right.start or left.scale != 1 or right.scale != 1 or not counted:
        return False
    if left.currency_first or right.currency_first or (left.unit and (left.unit.duration or left.unit.name in _RATES)):
        return False
    between = text[left.end : right.start]
    slashed = between == "/" and text.startswith(" of", right.numeral.end) and left.is_bare
    in_words = left.numeral.in_words and right.numeral.in_words and _WORDS_IN.fullmatch(between)
    of_ten = right.numeral.value == _TEN and left.is_bare and _PLURAL.match(text, right.numeral.end)
    worded = (of_ten and (in_words or between == " of ")) or (
        in_words and right.is_bare and _ENDS.match(text, right.end)
    )
    money = right.unit is not None and is_money(right.unit.name) and left.is_bare and left.numeral.in_words
    worded = worded or (money and right.numeral.in_words and _OF_MONEY.fullmatch(between))
    if not (slashed or worded or _IN.fullmatch(between) or (left.is_bare and _NOUN_IN.fullmatch(between))):
        return False
    if left.unit and between == " in " and _COUNTING.match(text, right.end):
        return False
    over, under = left.numeral.value, right.numeral.value
    whole = left.numeral.is_whole and right.numeral.is_whole and not left.numeral.fraction
    return whole and over is not None and under is not None and 0 < over < under <= _MOST
