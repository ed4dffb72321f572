"""One number with all that belongs to it: sign, currency, scale words, unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.period import Words
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.currencies import currency_behind
from factcheck.extractor.numbers.fractions import halved_time
from factcheck.extractor.numbers.fronts import looks_like_money, money_before, read_front
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.multiples import factor_of
from factcheck.extractor.numbers.numerals import GAP, Numeral
from factcheck.extractor.numbers.scales import abbreviated, scale_after, scale_past_brackets
from factcheck.extractor.numbers.sums import Told, told_again, with_next
from factcheck.extractor.numbers.units import PERCENT, PERSONS, TIMES, Unit, counts_persons, unit_after, unit_at_home
from factcheck.resources import vocabulary

_ARTICLE = re.compile(r"\b[Aa]n?\s$")
_THOUSANDS, _THOUSANDTH = 1000, Decimal("0.001")
_OF = " of "
_ODD = "-odd"
_EVERY = "every "
_NIGHTS = "nights"
"""Thousands of them are what guests spend, and no length of time."""
_PERCENT_FIRST = re.compile(r"(?:^|[\s(])%$")
"""The sign that some languages write before their percentages: "%42"."""
_OF_A = re.compile(rf"{GAP}(?:of\s)?(?:an?|one)(?=\s)", re.IGNORECASE)


def _read_back(text: str, amount: Amount, home: str | None) -> None:
    """The unit or the currency behind the number."""
    looks = looks_like_money(text, amount)
    big = amount.numeral.value is not None and amount.numeral.value * amount.scale >= _THOUSANDS
    behind = _behind(text, amount)
    money = currency_behind(text, behind, looks or big, home)
    unit = unit_at_home(text, behind, home) or unit_after(text, behind)
    if amount.currency_first:
        if money and text[behind : money[1]].strip() not in vocabulary("currencies")["everyday"]:
            amount.unit, amount.end = money
            amount.unit_said = _said(text, behind, amount.end)
        elif unit and unit[0] == PERCENT:
            amount.unreadable, amount.end = True, unit[1]
    elif unit and (not money or unit[1] >= money[1]):
        if unit[0].name == _NIGHTS and big:
            unit = replace(unit[0], duration=False), unit[1]
        amount.unit, amount.unit_said = _of_decimals(text, amount, unit, behind), _said(text, behind, unit[1])
        amount.end = amount.end if unit[0].outside else unit[1]
    elif money:
        amount.unit, amount.end = money
        amount.unit_said = _said(text, behind, amount.end)
    elif not amount.numeral.fraction and (persons := counts_persons(text, amount.end)):
        amount.unit, amount.unit_said = PERSONS, _said(text, amount.end, persons)
    elif amount.scale == 1 and _PERCENT_FIRST.search(text, max(0, amount.start - 2), amount.start):
        amount.start -= 1
        amount.unit, amount.unit_said = PERCENT, (amount.start, amount.start + 1)


def _of_decimals(text: str, amount: Amount, found: tuple[Unit, int], behind: int) -> Unit:
    """The unit `found`; millions of tonnes where its letters mean them behind decimals: "14.7 mt"; thousands of what
    comes only whole."""
    unit, end = found
    small = amount.scale == 1 and amount.numeral.last_place < 1 and (amount.numeral.value or 0) < _THOUSANDS
    if small and text[behind:end].strip() in vocabulary("units")["millions_by_decimals"]:
        return replace(unit, scale=unit.scale * _THOUSANDS**2)
    if amount.scale == 1 and amount.numeral.last_place == _THOUSANDTH and unit.name in vocabulary("units")["whole"]:
        return replace(unit, scale=unit.scale * _THOUSANDS)
    return unit


def _said(text: str, start: int, end: int) -> Words:
    """Where the words between `start` and `end` stand, without what joins them to the number."""
    while start < end - 1 and (text[start].isspace() or text[start] == "-"):
        start += 1
    return start, end


def _behind(text: str, amount: Amount) -> int:
    """Where the unit may begin: past the "of" of "tens of billions of dollars", past the point of "4.5 mln. euros" or
    the "-odd" of "forty-odd percent"."""
    end = amount.end
    if amount.scale != 1 and text.startswith(".", end) and abbreviated(text, end):
        end += 1
    counted = amount.numeral.in_words and text[end - 1] == "s"
    if (
        amount.scale != 1
        and text.startswith(_OF, end)
        and (counted or currency_behind(text, end + len(_OF), True, None))
    ):
        return end + len(_OF)
    if end > amount.end:
        return end
    if text.startswith(_ODD, amount.end):
        return amount.end + len(_ODD)
    return amount.end


def _times(text: str, amount: Amount) -> bool:
    factor = factor_of(text, amount.start, amount.numeral)
    if factor:
        amount.unit, amount.direction = TIMES, factor.direction
        amount.start, amount.end = factor.start, factor.end
        behind = factor.end > amount.numeral.end
        amount.unit_said = _said(text, amount.numeral.end, factor.end) if behind else (factor.start, factor.end)
    return factor is not None


@lru_cache
def _measured() -> re.Pattern[str]:
    """What follows a length: "2.5m tall"."""
    return re.compile(rf"[\s-](?:{alternatives(vocabulary('units')['dimensions'])})\b")


def _letter_is_unit(text: str, amount: Amount, end: int, home: str | None) -> bool:
    """Whether the "m" of "a 2.5m wall" means metres, and the "tn" of "30,000tn" tonnes: no money, nothing countable
    behind it, and for metres no whole number, for tonnes one of thousands."""
    letters = text[amount.end : end].lstrip()
    if letters not in ("m", "tn") or money_before(text, amount, home):
        return False
    if unit_after(text, end) or currency_behind(text, end, True, home):
        return False
    if letters == "tn":
        return amount.numeral.value is not None and amount.numeral.value >= _THOUSANDS
    tall = _ARTICLE.search(text, max(0, amount.start - 4), amount.start) or _measured().match(text, end)
    return not amount.numeral.is_whole and bool(tall)


def read_amount(
    text: str, numerals: Sequence[Numeral], place: int, home: str | None, floor: int = 0
) -> tuple[Amount, int]:
    """The amount whose number is `numerals[place]`, and how many numerals went into it ("1304 thousand 272.59").

    Nothing before `floor` belongs to it: there the amount before it ends.
    """
    numeral = numerals[place]
    amount = Amount(numeral.start, numeral.end, (numeral,), token_end=numeral.end)
    if numeral.value is None:
        amount.unreadable = True
        return amount, 1
    if numeral.fraction and text[numeral.start : numeral.end].lower().startswith(_EVERY):
        return amount, 1
    used = 1
    if again := told_again(text, numeral, numerals[place + 1 : place + 2]):
        amount.end, used = again, 2
    of = _OF_A.match(text, numeral.end)
    if of and (numeral.fraction or (numeral.value < 1 and unit_after(text, of.end()))):
        scale, end = scale_after(text, of.end(), money=False)
        unit = unit_after(text, end)
        if scale != 1 or (unit and not unit[0].duration and not unit[0].outside):
            amount.end = of.end()
    if halved := halved_time(text, numeral.start, numeral.end):
        amount.end = halved
    amount.scale, end = scale_after(text, amount.end, money=money_before(text, amount, home))
    if _letter_is_unit(text, amount, end, home):
        amount.scale = Decimal(1)
    else:
        amount.end = end
    if amount.scale == 1:
        amount.scale, amount.end = scale_past_brackets(text, amount.end)
    told = Told(numeral, amount.scale, amount.end, amount.scale)
    while more := with_next(text, told, numerals[place + used : place + used + 1], home):
        told, used = more, used + 1
        amount = Amount(amount.start, told.end, (told.numeral,), told.scale, token_end=told.end)
    read_front(text, amount, home, floor)
    if amount.unit is None and text[amount.start - 1 : amount.start].isalpha():
        amount.scale, amount.end = Decimal(1), numeral.end
    if amount.currency_first or not _times(text, amount):
        _read_back(text, amount, home)
    return amount, used
