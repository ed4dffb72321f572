"""What a report says of one statement as its number moves away from the truth."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.check import Check, Outcome, Severity
from writing.drawing import MARGIN, WIDTH, Card
from writing.pictures.story import checked

_TOTALS = [tenths / 10 for tenths in range(476, 489)]
_RATES = list(range(28, 41))
_KINDS = {Severity.NOTE: ("?", "note"), Severity.WARNING: ("!", "look"), Severity.ERROR: ("✗", "bad")}
_CELL = (WIDTH - 2 * MARGIN) / len(_TOTALS)


def tiers() -> str:
    """Two strips: a sum whose total moves, and a growth rate that moves."""
    card = Card(330, "What a report says of a sum and of a growth rate as they move away from what fits")
    card.text("$29.6 million + $18.6 million: the text says that it is …", MARGIN, 36, "title")
    _strip(card, 50, [f"{total:.1f}" for total in _TOTALS], [_sum(total) for total in _TOTALS])
    card.text("From $36.0 million to $48.2 million: the text says a rise of …", MARGIN, 152, "title")
    _strip(card, 166, [f"{rate}%" for rate in _RATES], [_growth(rate) for rate in _RATES])
    legend = (
        ("✓", "good", "it fits"),
        ("?", "note", "a note: it fits if a writer has cut instead of rounding"),
        ("!", "look", "a warning: no rounding explains it, a revised base could"),
        ("✗", "bad", "an error: nothing explains it"),
    )
    for at, (mark, kind, told) in enumerate(legend):
        card.words([(f"{mark}  ", f"{kind} title"), (told, "quiet")], MARGIN, 252 + 21 * at, "")
    return card.svg()


def _strip(card: Card, y: float, names: Sequence[str], found: Sequence[Check]) -> None:
    for at, (name, made) in enumerate(zip(names, found, strict=True)):
        mark, kind = ("✓", "good") if made.outcome is Outcome.HOLDS else _KINDS[made.severity]
        left = MARGIN + _CELL * at
        card.bar(left + 2, left + _CELL - 2, y, 30, kind)
        card.text(mark, left + _CELL / 2, y + 21, "on", "middle")
        card.text(name, left + _CELL / 2, y + 49, "quiet", "middle")


def _sum(total: float) -> Check:
    return checked(
        "Iceland exported goods worth $29.6 million to Uruguay in 2024 and imported $18.6 million. "
        f"Trade between Iceland and Uruguay came to ${total:.1f} million in 2024.",
        "FC101",
    )


def _growth(rate: int) -> Check:
    return checked(
        f"Trade between Iceland and Uruguay grew by {rate} percent to $48.2 million in 2024. "
        "In 2023 it had stood at $36.0 million.",
        "FC102",
    )
