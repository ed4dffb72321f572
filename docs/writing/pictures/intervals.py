"""Ways to print an amount, and what each stands for."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.matcher import NO_REFERENCES
from writing.drawing import MARGIN, WIDTH, Card, Scale
from writing.pictures.story import MILLION

_WAYS = (
    "$48 million",
    "$48.2 million",
    "$48.20 million",
    "about $48 million",
    "nearly $48 million",
    "more than $48 million",
)
_ROW = 34
_LOW, _HIGH = 42.0, 54.0
_ENDS = 120
"""How wide the column of the ends is."""


def intervals() -> str:
    """A row a way to print it: the words, the values that would be printed so, and their ends."""
    scale = Scale(_LOW, _HIGH, left=220, right=WIDTH - MARGIN - _ENDS)
    foot = 60 + _ROW * len(_WAYS)
    card = Card(foot + 46, "How wide a printed amount is: each way of printing it stands for a range of values")
    card.text("What each amount stands for, in million dollars", MARGIN, 36, "title")
    for at, way in enumerate(_WAYS):
        y = 74 + _ROW * at
        low, value, high = _read(way)
        card.text(way, MARGIN, y + 5)
        card.bar(scale.at(low), scale.at(min(high, _HIGH)), y - 7, 14, "plain soft")
        card.dot(scale.at(value), y, "plain")
        card.text(f"{low:g} to {high:g}", WIDTH - MARGIN, y + 5, "quiet", "end")
    scale.drawn(card, foot, range(44, 53, 2))
    return card.svg()


def _read(way: str) -> tuple[float, float, float]:
    made = check(
        f"Trade between Iceland and Uruguay came to {way} in 2024.",
        published=date(2025, 2, 6),
        references=NO_REFERENCES,
    )
    quantity = made.claims[0].quantity
    low, value, high = (float(end / MILLION) for end in (quantity.low, quantity.value, quantity.high))
    return low, value, high
