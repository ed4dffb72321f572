"""Whose trade a relative clause tells of: "second to Peru, which posted exports of $3bn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_CLAUSE = 5
"""Within how many words before a measure the clause opens that tells who has it."""


def which_has(scene: Scene, frame: Frame) -> Frame:
    """The frame of whoever "which" takes up right before the verb that says who has it, where nothing else does."""
    if frame.at is None or frame.measure not in FLOWS or frame.verb or frame.reporter or frame.part:
        return frame
    for place in range(frame.at - 1, max(1, frame.at - 1 - _CLAUSE), -1):
        token = scene.tokens[place]
        if token.text == "which":
            verb, comma, area = scene.tokens[place + 1], scene.tokens[place - 1], scene.tokens[place - 2].area
            has = verb.is_finite and not verb.has("be") and place + 1 < frame.at
            if not has or comma.text != "," or area is None or len(area.codes) > 1 or area.form == "region":
                return frame
            whose = area.codes[0]
            return frame if whose == frame.partner else replace(frame, reporter=like(whose, whose))
        if token.area or token.number or token.has("preposition") or token.text in (",", ";", "and"):
            return frame
    return frame
