"""The two ends of a range as one number: "$1.2-1.4 billion", "between $26 and $31 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.cues import verb_cues
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.resources import vocabulary, word_shape

_DASH = re.compile(r"[-–—‐‑−]")
_WIDE_DASH = re.compile(r"\s[-–—]\s")
_TO = word_shape("ranges", "to")
_LIST_BEFORE = re.compile(r"\d,\s$")
AND = word_shape("ranges", "and")
_BETWEEN = word_shape("ranges", "between")
FROM = word_shape("ranges", "from")
_BY = word_shape("ranges", "by")
_WIDEST = 4
"""How many times the lower end of a range its upper end may be: "fell by 26,000 to 898,000" is none."""
_NO_RATE = 1000
"""So much is no rate: "844,000 or 11.5 percent fewer"."""
REACH = 48
_MOVE = 80
_MOVED = word_shape("ranges", "moved")
_RANGE = word_shape("ranges", "range")
RATES = {PERCENT.name, POINTS.name, TIMES.name}


@lru_cache
def _ranging() -> re.Pattern[str]:
    """Words that make of "from … to …" the two ends of a range, where it is a rise from one to the other else."""
    return re.compile(
        rf"\b(?:{alternatives(vocabulary('numbers')['ranging'])})\sfrom\s(?:[\w-]+\s){{0,2}}$", re.IGNORECASE
    )


def sharing(left: Amount, right: Amount) -> Amount | None:
    """`left` with the scale and the unit of `right` where it has none of its own; None where the two cannot agree."""
    if left.unreadable or right.unreadable or left.numeral.fraction or right.numeral.fraction:
        return None
    if left.unit and right.unit and left.unit.name != right.unit.name:
        return None
    if left.unit and left.unit.name in RATES and right.scale != 1:
        return None
    if right.unit and right.unit.name in RATES and (left.numeral.value or 0) >= _NO_RATE:
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
        scaled = left.currency_first and left.scale == 1 and right.unit is None and right.scale != 1
        return (left.is_bare and not right.is_bare) or scaled
    if AND.fullmatch(between):
        return bool(_BETWEEN.search(text, max(0, left.start - REACH), left.start))
    if not _TO.fullmatch(between) or _LIST_BEFORE.search(text, max(0, left.start - 3), left.start):
        return False
    shared = right.multiplier if left.is_bare and left.scale == 1 else left.multiplier
    moved = _is_moved_by(text, left)
    if moved and (_value(right) > _WIDEST * (left.numeral.value or 0) * shared or _is_scaled_twice(left, right)):
        return False
    if _RANGE.match(text, right.end):
        return True
    if left.is_bare and _MOVED.search(text, max(0, left.start - _MOVE), left.start):
        return False
    if FROM.search(text, max(0, left.start - REACH), left.start):
        return bool(_ranging().search(text, max(0, left.start - REACH), left.start))
    return not complete


def _is_scaled_twice(left: Amount, right: Amount) -> bool:
    """Whether each has a scale of its own, as no range needs: "rose by 6 billion to 21 billion"."""
    return left.scale != 1 and right.scale != 1


def _is_moved_by(text: str, left: Amount) -> bool:
    """Whether the lower end is by how much something moved: "fell by 26,000 to 898,000", "rose 7,000 to 220,000"."""
    first = max(0, left.start - REACH)
    if _BY.search(text, first, left.start):
        return True
    rate = left.unit is not None and left.unit.name in RATES
    return not rate and _moved().search(text, first, left.start) is not None


@lru_cache(maxsize=1)
def _moved() -> re.Pattern[str]:
    """A verb of change with no more than an article and a hedge behind it."""
    verbs = (verb for cue in ("rise_verb", "fall_verb") for verb in verb_cues()[cue])
    return re.compile(rf"\b(?:{alternatives(verbs)})\s(?:[\w-]+\s){{0,4}}$", re.IGNORECASE)


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
            shared = sharing(left, right)
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
