"""The flow that a sentence opens with to tell who has which part in it: "Of the latter China supplied 5 percent"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.scene import Scene


def whose_whole(frame: Frame, scene: Scene, context: Context) -> str | None:
    """Whose flow with all it is that the sentence opens with, where its verb tells who sells or buys parts of it."""
    opening, pair = scene.tokens[0], context.pair
    told = pair[opening.has("latter")] if opening.has("former", "latter") and len(pair) > 1 else context.frame
    if told is None or not opening.has("of_told", "former", "latter") or not frame.verb:
        return None
    with_all = told.measure in ONE_WAY and told.partner == "world"
    return told.reporter if with_all and mirrored(told.measure) == frame.measure else None
