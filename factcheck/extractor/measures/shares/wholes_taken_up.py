"""The whole just told, taken up to tell its parts: "Of the total turnover, exports were $3bn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import TWO_SIDED, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENING = 6
"""Within how many tokens a sentence opens."""


def takes_up_whole(scene: Scene) -> bool:
    """Whether the sentence opens with the trade told before as that of which it tells the parts."""
    at = _whole(scene)
    return at is not None and scene.tokens[at].measure is not None


def as_taken_up(frame: Frame, scene: Scene) -> Frame:
    """The frame as the same trade as before where its sentence takes that up: its "total" is not of all partners."""
    if frame.measure not in TWO_SIDED or frame.reporter or frame.partner or frame.at != _whole(scene):
        return frame
    return replace(frame, same=True, all_partners=False)


def _whole(scene: Scene) -> int | None:
    """Where the trade is named that the sentence opens with: "of the", "out of the", and a comma behind it."""
    comma = next((place for place, token in enumerate(scene.tokens[:_OPENING]) if token.text == ","), 0)
    lead = " ".join(token.text for token in scene.tokens[: max(comma - 1, 0)])
    return comma - 1 if lead in word_set("measures", "out_of_whole") else None
