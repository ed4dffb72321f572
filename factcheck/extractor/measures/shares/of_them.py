"""The flow told of before, of which a share is told: "Exports were $9bn. 86% of them came from manufacturing"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

RULE = "the flow before, of which it is a share"


def of_them(scene: Scene, at: int, sense: Sense, own: list[Frame], context: Context) -> Frame | None:
    """The flow, where the share opens its sentence and what it runs into only tells how the goods were made."""
    told = next((one for one in (context.subject, context.claimed) if one and one.measure in FLOWS), None)
    if sense.kind is not Kind.SHARE or told is None or not own:
        return None
    opens = not any(token.measure or token.number or token.is_finite for token in scene.tokens[:at])
    part = opens and any(token.has("of_told") for token in scene.after(at, 1))
    made = all(frame.measure == "production" and frame.at is not None and frame.at > at for frame in own)
    return told.carried() if part and made else None
