"""What stands in front of a number and belongs to it: its sign, its currency, and a scale word between them."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.currencies import currency_before
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.scales import scale_before
from factcheck.resources import vocabulary

_MINUS = "-−–‐‑"
_UP = "+↑▲⬆"
_SIGN_REACH = 5
_LOOKS_LIKE_MONEY = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u2009\u202f ]\d{2,3})+(?:[.,]\d{1,2})?|\d+[.,]\d\d")
_SIGN_APART = re.compile(rf"(?:(?<=[(\[])([{_MINUS}+])\s|([↑↓▲▼⬆⬇])\ufe0f?\s?|(?<!\w)\(([{_MINUS}+])\)\s?)$")
"""A sign that a space parts from its number, only in brackets, or an arrow: "(+ 9%)", "↑ 9%", "(-) 9%"."""

_LED = re.compile(r"\w\s–\s\d")
"""A number to which a mark leads that stands apart: "tea – 3 tonnes"."""


def looks_like_money(text: str, amount: Amount) -> bool:
    """Whether the number is written as sums of money are: with a scale word, with thousands, or with two decimals."""
    digits = text[amount.numeral.start : amount.numeral.end]
    return amount.scale != 1 or _LOOKS_LIKE_MONEY.fullmatch(digits) is not None


def _sign_before(text: str, position: int) -> tuple[int, int]:
    """The sign of the number at `position`, and where the number begins with it (a plus is no part of it)."""
    if apart := _SIGN_APART.search(text, max(0, position - _SIGN_REACH), position):
        return (1 if (apart[1] or apart[2] or apart[3]) in _UP else -1), position
    if not position or text[position - 1] not in _MINUS + "+":
        return 0, position
    before = text[position - 2 : position - 1] if position > 1 else ""
    if before and not before.isspace() and before not in "([$€£¥₽":
        return 0, position
    if text[position - 1] == "–" and before.isspace() and _is_dash(text, position):
        return 0, position
    return (1, position) if text[position - 1] == "+" else (-1, position - 1)


def _is_dash(text: str, position: int) -> bool:
    """Whether the mark glued to the number only leads to it, as one that stands apart in its line does, or as a word
    tells the number's way: "Chad –30% increase".
    """
    start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)]
    return _LED.search(line) is not None or _told_way().match(text, position) is not None


@lru_cache
def _told_way() -> re.Pattern[str]:
    """A percentage right behind which a word tells which way it went."""
    words = vocabulary("numbers")
    ways = alternatives([*words["increase_words"], *words["decrease_words"]])
    return re.compile(rf"\d[\d.,]*\s?(?:%|percent|per cent)\s(?:{ways})(?!\w)")


def read_front(text: str, amount: Amount, home: str | None, floor: int) -> None:
    """The currency and the sign in front of the number, in either order."""
    start = amount.start
    sign, signed = _sign_before(text, start)
    found = currency_before(text, signed, looks_like_money(text, amount), home)
    if found and found[1] >= floor:
        amount.unit, amount.start = found
        amount.unit_said = amount.start, amount.start + len(text[amount.start : signed].rstrip())
        amount.currency_first, amount.sign = True, sign
        if not sign and amount.start > floor:
            amount.sign, amount.start = _sign_before(text, amount.start)
    elif sign and signed >= floor:
        amount.sign, amount.start = sign, signed
    elif amount.scale == 1:
        _read_scale_first(text, amount, home, floor)


def _read_scale_first(text: str, amount: Amount, home: str | None, floor: int) -> None:
    """The currency with its scale word, both in front: "USD million 4.5", "$ bn 3"."""
    scale, start = scale_before(text, amount.start)
    found = currency_before(text, start, True, home) if scale != 1 else None
    if found and found[1] >= floor:
        amount.unit, amount.start = found
        amount.unit_said = amount.start, amount.start + len(text[amount.start : start].rstrip())
        amount.scale, amount.currency_first = scale, True


def money_before(text: str, amount: Amount, home: str | None) -> bool:
    """Whether a currency stands before the number, or before its sign."""
    return currency_before(text, _sign_before(text, amount.start)[1], True, home) is not None
