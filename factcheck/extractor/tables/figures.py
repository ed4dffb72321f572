"""The figure of a cell: its number, with the unit that the heads give it, negative behind a minus and in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.quantity import Quantity
from factcheck.domain.table import Cell
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.head_units import HeadUnit

_BRACKETED = re.compile(r"\(\s?[^\W\d_]{0,3}[$€£¥]?\s?[\d.,'’ ]+%?\s?\)[*†‡¹²³]*")
_MARKS = re.compile(r"[*†‡¹²³]+|\s\d?[)/]")
_DOTTED = re.compile(r"[-–−+]?\d{1,3}(?:\.\d{3})+")
_MANY_DOTS = re.compile(r"[-–−+]?\d{1,3}(?:\.\d{3}){2,}")
_FRACTION = re.compile(r"\d\.(?:\d{1,2}|\d{4,})(?!\d)")
_SPACED_MINUS = re.compile(r"^[-–−]\s(?=\d)")


def are_dotted(texts: Sequence[str]) -> bool:
    """Whether a point parts the thousands in the cells of a table: in one of them it does so twice, "1.138.402"."""
    return any(map(_MANY_DOTS.fullmatch, texts)) and not any(map(_FRACTION.search, texts))


def figure_of(reading: str, cell: Cell, home: str | None, *, dotted: bool = False) -> NumberMention | None:
    """The only number of a cell, placed in the article; None where it holds none or several."""
    (start, end), *more = cell.pieces
    text = reading[start:end]
    if dotted and _DOTTED.fullmatch(text):
        text = text.replace(".", ",")
    marks = _MARKS.search(text)
    words = text[: marks.start()] if marks and marks.start() else text
    found = find_numbers(words, home)
    if more or len(found) != 1 or found[0].form is Form.YEAR:
        return None
    number = found[0]
    quantity = number.quantity
    if quantity.value > 0 and (_BRACKETED.fullmatch(text) or _SPACED_MINUS.match(text)):
        quantity = -quantity
        number = replace(number, start=0, end=len(words))
    quantity = quantity.moved(start)
    return replace(number, start=start + number.start, end=start + number.end, quantity=quantity)


def counted_in(quantity: Quantity, unit: HeadUnit | None, name: str | None) -> Quantity:
    """`quantity` in the unit `name`, times the scale of the head where the cell has none of its own."""
    scale = unit.scale if unit and quantity.printed.scale == 1 and not unit.is_percent else Decimal(1)
    if name in ("percent", "percentage_points"):
        scale = Decimal(1)
    return replace(
        quantity,
        value=quantity.value * scale,
        low=quantity.low * scale,
        high=quantity.high * scale,
        last_place=quantity.last_place * scale,
        unit=name,
        printed=replace(quantity.printed, scale=quantity.printed.scale * scale),
    )
