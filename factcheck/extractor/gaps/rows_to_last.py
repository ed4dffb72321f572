"""Rows of areas of which only the last has the unit: "in Chad at 1.4, Mali at 0.9 and Togo at 0.2 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.told import Told
from factcheck.resources import word_shape

_RATES = frozenset({Form.PERCENT, Form.POINTS})
_NEXT = word_shape("rows_to_last", "next")
_LED = word_shape("rows_to_last", "led")
_REACH = 12


def with_unit_of_last(text: str, numbers: Sequence[NumberMention], offset: int) -> list[NumberMention]:
    """`numbers` with the percent or points of the last of such a row given to the bare ones before it."""
    told = list(numbers)
    for place in range(len(told) - 1, 0, -1):
        last, bare = told[place], told[place - 1]
        if last.form in _RATES and last.status is None and _is_bare(bare) and _is_in_row(text, bare, last):
            told[place - 1] = _like(bare, last, offset)
    return told


def _is_bare(number: NumberMention) -> bool:
    counts = number.status in (None, NumberStatus.COUNT)
    return counts and number.form is Form.PLAIN and number.quantity.unit is None and number.quantity.printed.scale == 1


def _is_in_row(text: str, bare: NumberMention, last: NumberMention) -> bool:
    """Whether both are led to by one word, and between them is only named whose the second is."""
    led = _LED.search(text, max(0, bare.start - _REACH), bare.start)
    between = _NEXT.fullmatch(text, bare.end, last.start)
    return led is not None and between is not None and led["by"] == between["by"]


def _like(number: NumberMention, last: NumberMention, offset: int) -> NumberMention:
    said = last.quantity.printed.unit_said
    told = last.quantity.unit
    unit = Told(told, (offset + said[0], offset + said[1])) if told and said and not isinstance(told, Told) else told
    start = last.start if last.like is None else last.like
    return replace(number, form=last.form, quantity=replace(number.quantity, unit=unit), status=None, like=start)
