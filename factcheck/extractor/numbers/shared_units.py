"""Numbers that share a unit or a scale said once: "9, 10 and 12 percent", "$12, $13 and $14 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.ranges import AND, FROM, RATES, REACH, sharing
from factcheck.extractor.numbers.units import PERCENT
from factcheck.resources import vocabulary, word_shape

_LISTED = word_shape("shared_units", "listed")
_LAST_OF_LIST = word_shape("shared_units", "last_of_list")
_OTHER = word_shape("shared_units", "other")
_ONTO = word_shape("shared_units", "onto")
_LEADS = word_shape("shared_units", "leads")
_NAMED = word_shape("shared_units", "named")


def with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """`amounts` with the unit said once given to all it is said of: "nine and two percent", "9, 10 and 12 percent"."""
    for place in range(len(amounts) - 1, 0, -1):
        right, left = amounts[place], amounts[place - 1]
        between = text[left.end : right.start] if left.end <= right.start else ""
        moves = _moves(text, left, right, between) or _is_gapped(text, left, right, between)
        if moves and (shared := sharing(left, right)) and shared.scale == right.scale:
            amounts[place - 1] = shared
            continue
        if _is_of_row(left, right, between) and (shared := sharing(left, right)):
            amounts[place - 1] = shared
            continue
        if right.unit is None or right.unit.outside or right.unit.duration or not _LISTED.fullmatch(between):
            continue
        whole_list = (
            place > 1 and text[amounts[place - 2].end : left.start].strip() == "," and amounts[place - 2].is_bare
        )
        if between.startswith(",") and not (whole_list or _goes_on(text, amounts, place)):
            continue
        listed = AND.fullmatch(between) or (between == ", " and _goes_on(text, amounts, place))
        money = left.currency_first and right.currency_first and left.scale == 1 and listed
        if money or (left.unit is None and not right.currency_first and left.scale in (1, right.scale)):
            amounts[place - 1] = sharing(left, right) or left
    return amounts


def _moves(text: str, left: Amount, right: Amount, between: str) -> bool:
    """Whether a bare number is where a move to the next one starts: "rose from 134 to 161 million", "to 4 from 5%"."""
    unscaled = left.currency_first and left.scale == 1 and right.scale != 1
    if not (left.is_bare or unscaled) or left.numeral.in_words:
        return False
    reach = max(0, left.start - REACH)
    return bool(
        (between == " to " and FROM.search(text, reach, left.start))
        or (between == " from " and _ONTO.search(text, reach, left.start))
    )


def _is_gapped(text: str, left: Amount, right: Amount, between: str) -> bool:
    """Whether the unit of two changes or shares stands at the second: "exports rose by 3 and imports by 7 percent"."""
    if not left.is_bare or left.numeral.in_words or right.unit is None or right.unit.name != PERCENT.name:
        return False
    if not _OTHER.fullmatch(between):
        return False
    alike = _LEADS.search(text, max(0, left.start - REACH), left.start)
    changed = _changed().search(text, max(0, left.start - REACH), left.start)
    return changed is not None or (alike is not None and between.endswith(alike[0]))


def _is_of_row(left: Amount, right: Amount, between: str) -> bool:
    """Whether scale and unit stand at the second of two who are named: "Peru 5.5 and Chile 5.3 billion dollars"."""
    if left.unit or left.currency_first or right.currency_first or left.numeral.in_words or right.scale == 1:
        return False
    if left.scale not in (1, right.scale) or (right.unit and (right.unit.duration or right.unit.name in RATES)):
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
