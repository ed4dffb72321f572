"""The sum that does not fit, on one line: what is printed, and what its parts can add to."""

from __future__ import annotations

from factcheck.domain.claim import Claim
from writing.drawing import MARGIN, Card, Scale
from writing.pictures.story import MILLION, checked, claims_of, failed

_HALF_UNITS = 2
"""As widely as a number is read before a sum is called an error."""


def sums() -> str:
    """Three bars: the total as printed, the sum as printed, and the sum with the number that is proposed."""
    made = failed("FC101")
    total, *parts = sorted(claims_of(made), key=lambda claim: -claim.quantity.value)
    wrong = made.suspects[0]
    mended = checked(
        f"Iceland exported goods worth {parts[0].span.quote} to Uruguay in 2024 and imported {wrong.replacement}. "
        f"Trade between Iceland and Uruguay came to {total.span.quote} in 2024.",
        "FC101",
    )
    assert mended.outcome == "holds", mended.message
    scale = Scale(45.7, 49.3)
    card = Card(258, f"{made.message} With {wrong.replacement} the sum fits.")
    card.text("Why the sum does not fit, in million dollars", MARGIN, 36, "title")
    rows = [
        (f"the total as printed: {total.span.quote}", _ends([total]), "plain"),
        (f"✗ {parts[0].span.quote} + {parts[1].span.quote}", _ends(parts), "bad"),
        (f"✓ {parts[0].span.quote} + {wrong.replacement}", _moved(parts, wrong.replacement), "good"),
    ]
    for at, (told, (low, high), kind) in enumerate(rows):
        y = 62 + 48 * at
        card.text(told, MARGIN, y + 4)
        card.bar(scale.at(low), scale.at(high), y + 12, 14, kind)
        card.text(
            f"{low:g} to {high:g}",
            scale.at(high) + 8 if high < 48 else scale.at(low) - 8,
            y + 24,
            "quiet",
            "start" if high < 48 else "end",
        )
    scale.drawn(card, 214, (46, 47, 48, 49))
    return card.svg()


def _ends(claims: list[Claim]) -> tuple[float, float]:
    """What the claims can add to when each is read as widely as an error needs."""
    value = sum(claim.quantity.value for claim in claims)
    room = sum(claim.quantity.last_place for claim in claims) / 2 * _HALF_UNITS
    return float((value - room) / MILLION), float((value + room) / MILLION)


def _moved(parts: list[Claim], replacement: str) -> tuple[float, float]:
    low, high = _ends(parts)
    moved = float(replacement.split()[0].lstrip("$")) - float(parts[1].quantity.value / MILLION)
    return round(low + moved, 3), round(high + moved, 3)
