"""Whose economy it is where a paragraph has turned to another country: "Peru's economy grew. Inflation fell"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import opening_area
from factcheck.extractor.told import Told, like
from factcheck.resources import word_set

RULE = "whom the paragraph has turned to"


def still_abroad(scene: Scene, context: Context) -> Told | None:
    """The other country of which alone the paragraph has told, and no trade; as long as none is named since.

    Nor what "we" have, which is the home's.
    """
    last, before = context.frame, context.before
    if not scene.last_words.isdisjoint(word_set("areas", "anaphora", "speaking")):
        return None
    if scene.areas or before is None or last is None or last.measure in FLOWS or last.reporter in (None, context.home):
        return None
    while before is not None and not before.scene.areas:
        before = before.before
    if before is None or any(area.codes != (last.reporter,) for _, area in before.scene.areas):
        return None
    opening = opening_area(before.scene)
    return like(opening, opening, RULE) if opening is not None and opening == last.reporter else None
