"""Growth with prices taken off, which is of what grew: "pay rose by 14%; prices did by 7, leaving 6% in real terms"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

RULE = "what grew in real terms"
_BEHIND = 3
"""Within how many tokens behind a number it is said that prices are taken off."""
_PRICES = "inflation"


def in_real_terms(scene: Scene, at: int, own: list[Frame], made: Sequence[Draft], context: Context) -> Frame | None:
    """What grew so much in real terms, where the words before the number tell of prices alone."""
    behind = " ".join(token.text for token in scene.after(at, _BEHIND))
    if not behind.startswith(tuple(word_set("measures", "in_real_terms"))):
        return None
    named = [frame for frame in own if frame.at is not None and frame.at < at]
    last = named[-1] if named else context.frame
    if last is None or last.measure != _PRICES:
        return None
    told = next((draft.frame for draft in reversed(made) if draft.frame.measure != _PRICES), None)
    others = (told, *(frame for frame in (context.topic, context.frame) if frame))
    grown = next((frame for frame in others if frame and frame.measure != _PRICES), None)
    return grown.carried() if grown else None
