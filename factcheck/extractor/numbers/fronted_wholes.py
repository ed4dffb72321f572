"""Parts of a whole that is told before them: "Of every hundred euros earned abroad, Angola paid 6.6"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.units import PERCENT
from factcheck.resources import vocabulary, word_set

_ENDS = re.compile(r"[.!?;](?!\d)|$")
_HUNDRED = Decimal(100)
_COINS = word_set("small_words", "numbers", "coins")


@lru_cache
def _fronted() -> re.Pattern[str]:
    words = vocabulary("numbers")
    wholes, numbers = alternatives(words["whole_of_cents"]), alternatives(words["fronted_wholes"])
    return re.compile(
        rf"(?:^|(?<=[.!?;:,\"“(–—]\s)|(?<=[\"“(]))(?:out\s)?of\s(?:every|each)\s"
        rf"(?:(?P<number>{numbers})|(?:{wholes}))\b(?!\s(?:million|billion|thousand))",
        re.IGNORECASE,
    )


def with_fronted_wholes(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """`amounts` with those in percent that are parts of the hundred, ten or dollar that the sentence opens with."""
    parts = {amount.start: base for found in _fronted().finditer(text) for amount, base in _parts(text, amounts, found)}
    return [_of(amount, parts[amount.start]) if amount.start in parts else amount for amount in amounts]


def _parts(text: str, amounts: Sequence[Amount], found: re.Match[str]) -> Iterator[tuple[Amount, Decimal]]:
    """The amounts of the sentence that are parts of the whole `found`, with how many the whole has."""
    number = found["number"]
    base = Decimal(vocabulary("numbers")["fronted_wholes"][number.lower()]) if number else _HUNDRED
    stop = _ENDS.search(text, found.end())
    for amount in amounts[bisect_left(amounts, found.end(), key=lambda one: one.start) :]:
        if stop and amount.start > stop.start():
            return
        unit = amount.unit.name if amount.unit else ""
        value = amount.numeral.value
        small = value is not None and not amount.numeral.fraction and 0 < value < base
        if small and amount.scale == 1 and (amount.is_bare or unit in _COINS or is_money(unit)):
            yield amount, base


def _of(amount: Amount, base: Decimal) -> Amount:
    """The amount as so many percent."""
    one, times = amount.numeral, _HUNDRED / base
    assert one.value is not None
    numeral = replace(one, value=one.value * times, last_place=one.last_place * times)
    return replace(amount, numerals=(numeral,), unit=PERCENT, unit_said=None)
