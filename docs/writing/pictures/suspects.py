"""Which number may be the slip: each suspect of the sum, what the others leave for it, and what speaks for it."""

from __future__ import annotations

from writing.drawing import MARGIN, Card, Scale
from writing.pictures.story import MILLION, failed, report

_ROW = 106


def suspects() -> str:
    """A row a suspect, the likeliest first: where it stands, and where the other figures want it."""
    made = failed("FC101")
    also = {one.claim for one in failed("FC103").suspects[:1]}
    claims = {claim.id: claim for claim in report().claims}
    card = Card(
        52 + _ROW * len(made.suspects) + 10, f"The numbers that may be the slip, the likeliest first. {made.message}"
    )
    card.text("Which of the three may be the slip?", MARGIN, 36, "title")
    for at, suspect in enumerate(made.suspects):
        quantity = claims[suspect.claim].quantity
        value, low, high = (float(end / MILLION) for end in (quantity.value, suspect.low, suspect.high))
        scale = Scale(min(value, low) - 0.8, max(value, high) + 0.8, left=MARGIN + 26)
        y = 66 + _ROW * at
        why = suspect.why.partition(": ")[2].rstrip("?") or "nothing else speaks for it"
        more = "; it would mend the surplus too" if suspect.claim in also else ""
        card.text(f"{at + 1}", MARGIN, y + 6, "title")
        card.text(f"{claims[suspect.claim].span.quote}: perhaps {suspect.replacement}", MARGIN + 26, y + 6)
        card.text(f"{why}{more}", MARGIN + 26, y + 26, "quiet")
        card.line(scale.left, y + 46, scale.right, y + 46)
        card.bar(scale.at(low), scale.at(high), y + 39, 14, "good soft")
        card.dot(scale.at(value), y + 46, "bad")
        card.text(f"printed {value:g}", scale.at(value), y + 70, "quiet", "middle")
        card.text(f"the others leave {low:g} to {high:g}", scale.at((low + high) / 2), y + 70, "quiet", "middle")
    return card.svg()
