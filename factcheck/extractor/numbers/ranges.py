"""Numbers that belong together: the two ends of a range, and numbers that share a unit said once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.resources import vocabulary

_DASH = re.compile(r"[-–—‐‑−]")
_WIDE_DASH = re.compile(r"\s[-–—]\s")
_TO = re.compile(r"-?\s(?:to|or)\s|-(?:to|or)-")
_LIST_BEFORE = re.compile(r"\d,\s$")
_AND = re.compile(r"\s(?:and|&)\s")
_BETWEEN = re.compile(r"\b[Bb]etween\s(?:[\w-]+\s){0,2}$")
_FROM = re.compile(r"\b[Ff]rom\s(?:[\w-]+\s){0,2}$")
_ONTO = re.compile(r"\bto\s(?:[\w-]+\s){0,2}$")
_BY = re.compile(r"\bby\s(?:[\w-]+\s){0,2}$")
_WIDEST = 4
"""How many times the lower end of a range its upper end may be: "fell by 26,000 to 898,000" is none."""
_NO_RATE = 1000
"""So much is no rate: "844,000 or 11.5 percent fewer"."""
_REACH = 48
_MOVE = 80
_MOVED = re.compile(r"(?:%|\bper\s?cent|\bpct)\sto\s(?:[^.;]|\.\d)*\s$")
"""What makes of "0.9 to 1.4 million" the next move of a row: "output fell 5 percent to 3 million, exports 0.9 to"."""
_RANGE = re.compile(r"\s(?:[\w-]+\s)?range\b")
_LISTED = re.compile(r",\s|\s(?:and|or|to|&)\s|\sand\s(?:by|of)\s|/")
_LAST_OF_LIST = re.compile(r",?\s(?:and|or)\s")
_OTHER = re.compile(r"\s(?:and|but|while)\s(?:[^\W\d_][\w'’-]*\s){1,4}")
"""What leads from the first of two changes to the second."""
_LEADS = re.compile(r"\s(?:for|to|at|with)\s$")
"""What leads to each of two in step: "Chad accounted for 5 and Mali for 7 percent"."""
_NAMED = re.compile(r"\s(?:and|or|against|but)\s(?:the\s)?[^\W\d_a-z][\w'’-]*\s")
"""What leads from one of two to the next, who is named: "Peru 5.5 and Chile 5.3 billion"."""
_RATES = {PERCENT.name, POINTS.name, TIMES.name}


@lru_cache
def _ranging() -> re.Pattern[str]:
    """Words that make of "from … to …" the two ends of a range, where it is a rise from one to the other else."""
    return re.compile(
        rf"\b(?:{alternatives(vocabulary('numbers')['ranging'])})\sfrom\s(?:[\w-]+\s){{0,2}}$", re.IGNORECASE
    )


def _shares(left: Amount, right: Amount) -> Amount | None:
    """`left` with the scale and the unit of `right` where it has none of its own; None where the two cannot agree."""
    if left.unreadable or right.unreadable or left.numeral.fraction or right.numeral.fraction:
        return None
    if left.unit and right.unit and left.unit.name != right.unit.name:
        return None
    if left.unit and left.unit.name in _RATES and right.scale != 1:
        return None
    if right.unit and right.unit.name in _RATES and (left.numeral.value or 0) >= _NO_RATE:
        return None
    shared = replace(left)
    if left.multiplier == 1 and (left.unit is None or left.currency_first):
        shared.scale = right.scale
    if left.unit is None:
        shared.unit, shared.unit_said = right.unit, right.unit_said
    return shared


def _value(amount: Amount) -> Decimal:
    return (amount.numeral.value or Decimal(0)) * amount.multiplier


def _is_range(text: str, left: Amount, right: Amount) -> bool:
    between = text[left.end : right.start]
    complete = left.unit is not None and (left.scale != 1 or right.scale == 1)
    complete &= not (left.currency_first and left.scale != 1 and right.scale != 1 and right.unit is None)
    if _DASH.fullmatch(between):
        return True
    if _WIDE_DASH.fullmatch(between):
        return left.is_bare and not right.is_bare
    if _AND.fullmatch(between):
        return bool(_BETWEEN.search(text, max(0, left.start - _REACH), left.start))
    if not _TO.fullmatch(between) or _LIST_BEFORE.search(text, max(0, left.start - 3), left.start):
        return False
    if _BY.search(text, max(0, left.start - _REACH), left.start) and _value(right) > _WIDEST * _value(left):
        return False
    if _RANGE.match(text, right.end):
        return True
    if left.is_bare and _MOVED.search(text, max(0, left.start - _MOVE), left.start):
        return False
    if _FROM.search(text, max(0, left.start - _REACH), left.start):
        return bool(_ranging().search(text, max(0, left.start - _REACH), left.start))
    return not complete


def joined_ranges(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """`amounts` with the two ends of every range made one: "$1.2-1.4 billion", "between $26 and $31 million"."""
    joined: list[Amount] = []
    for right in amounts:
        left = joined[-1] if joined else None
        if (
            left
            and len(left.numerals) == 1
            and right.start - left.end <= 6
            and left.end <= right.start
            and _is_range(text, left, right)
        ):
            shared = _shares(left, right)
            if shared and shared.unit and not right.unit:
                right = replace(right, unit=shared.unit, unit_said=shared.unit_said)
            if shared and not (right.is_bare and right.numeral.in_words) and _value(shared) < _value(right):
                joined[-1] = _range(shared, right)
                continue
        joined.append(right)
    return joined


def _range(left: Amount, right: Amount) -> Amount:
    """Both ends in one amount, in the multiples of `right`."""
    ratio = left.multiplier / right.multiplier
    low = left.numeral
    if ratio != 1 and low.value is not None:
        low = Numeral(low.start, low.end, low.value * ratio, low.last_place * ratio, low.in_words)
    return Amount(
        left.start, right.end, (low, right.numeral), right.scale, right.unit, left.sign, right.direction,
        right.increment, left.currency_first or right.currency_first, token_end=right.token_end,
        unit_said=right.unit_said,
    )  # fmt: skip


def with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """`amounts` with the unit said once given to all it is said of: "nine and two percent", "9, 10 and 12 percent"."""
    for place in range(len(amounts) - 1, 0, -1):
        right, left = amounts[place], amounts[place - 1]
        between = text[left.end : right.start] if left.end <= right.start else ""
        moves = _moves(text, left, right, between) or _is_gapped(text, left, right, between)
        if moves and (shared := _shares(left, right)) and shared.scale == right.scale:
            amounts[place - 1] = shared
            continue
        if _is_of_row(left, right, between) and (shared := _shares(left, right)):
            amounts[place - 1] = shared
            continue
        if right.unit is None or right.unit.outside or right.unit.duration or not _LISTED.fullmatch(between):
            continue
        whole_list = (
            place > 1 and text[amounts[place - 2].end : left.start].strip() == "," and amounts[place - 2].is_bare
        )
        if between.startswith(",") and not (whole_list or _goes_on(text, amounts, place)):
            continue
        listed = _AND.fullmatch(between) or (between == ", " and _goes_on(text, amounts, place))
        money = left.currency_first and right.currency_first and left.scale == 1 and listed
        if money or (left.unit is None and not right.currency_first and left.scale in (1, right.scale)):
            amounts[place - 1] = _shares(left, right) or left
    return amounts


def _moves(text: str, left: Amount, right: Amount, between: str) -> bool:
    """Whether a bare number is where a move to the next one starts: "rose from 134 to 161 million", "to 4 from 5%"."""
    unscaled = left.currency_first and left.scale == 1 and right.scale != 1
    if not (left.is_bare or unscaled) or left.numeral.in_words:
        return False
    reach = max(0, left.start - _REACH)
    return bool(
        (between == " to " and _FROM.search(text, reach, left.start))
        or (between == " from " and _ONTO.search(text, reach, left.start))
    )


def _is_gapped(text: str, left: Amount, right: Amount, between: str) -> bool:
    """Whether the unit of two changes or shares stands at the second: "exports rose by 3 and imports by 7 percent"."""
    if not left.is_bare or left.numeral.in_words or right.unit is None or right.unit.name != PERCENT.name:
        return False
    if not _OTHER.fullmatch(between):
        return False
    alike = _LEADS.search(text, max(0, left.start - _REACH), left.start)
    changed = _changed().search(text, max(0, left.start - _REACH), left.start)
    return changed is not None or (alike is not None and between.endswith(alike[0]))


def _is_of_row(left: Amount, right: Amount, between: str) -> bool:
    """Whether scale and unit stand at the second of two who are named: "Peru 5.5 and Chile 5.3 billion dollars"."""
    if left.unit or left.currency_first or right.currency_first or left.numeral.in_words or right.scale == 1:
        return False
    if left.scale not in (1, right.scale) or (right.unit and (right.unit.duration or right.unit.name in _RATES)):
        return False
    told = right.unit is not None or left.scale == 1
    alike = left.scale != 1 or (left.numeral.last_place < 1 and left.numeral.last_place == right.numeral.last_place)
    return told and alike and _NAMED.fullmatch(between) is not None


@lru_cache
def _changed() -> re.Pattern[str]:
    """What leads to how much something changed: "rose 3", "by 3", "were 3 … higher"."""
    words = vocabulary("numbers")
    led = alternatives([*words["rising_verbs"], *words["falling_verbs"], "by", "was", "were"])
    return re.compile(rf"\b(?:{led})\s$", re.IGNORECASE)


def _goes_on(text: str, amounts: Sequence[Amount], place: int) -> bool:
    """Whether the list goes on behind `amounts[place]` to its last member: "9, 10 and 12 percent"."""
    if place + 1 >= len(amounts) or amounts[place + 1].start < amounts[place].end:
        return False
    between = text[amounts[place].end : amounts[place + 1].start]
    return bool(_LAST_OF_LIST.fullmatch(between)) or (between == ", " and _goes_on(text, amounts, place + 1))
