"""Whose figures a relative clause tells: "second to Peru, which posted exports of $3bn", "Chad, where inflation is"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like

_CLAUSE = 5
"""Within how many words before a measure the clause opens that tells who has it."""


def which_has(scene: Scene, frame: Frame) -> Frame:
    """The frame of whoever the clause takes up that "which" or "where" opens before it, where nothing else does.

    Behind "where" only a measure of one side stands: a flow may be another's, who sells or sends there.
    """
    if frame.at is None or frame.verb or frame.reporter or frame.part:
        return frame
    if frame.measure not in FLOWS and frame.has_partner:
        return frame
    for place in range(frame.at - 1, max(1, frame.at - 1 - _CLAUSE), -1):
        token = scene.tokens[place]
        if token.text == "which" or (token.text == "where" and not frame.has_partner):
            comma, area = scene.tokens[place - 1], scene.tokens[place - 2].area
            has = token.text == "where" or _has(scene.tokens[place + 1], place + 1 < frame.at)
            if not has or comma.text != "," or area is None or len(area.codes) > 1 or area.form == "region":
                return frame
            whose = area.codes[0]
            return frame if whose == frame.partner else replace(frame, reporter=like(whose, whose))
        if token.area or token.number or token.has("preposition") or token.text in (",", ";", "and"):
            return frame
    return frame


def _has(verb: Token, stands_before: bool) -> bool:
    """Whether the verb right behind "which" says that it has what stands behind."""
    return stands_before and verb.is_finite and not verb.has("be")
