"""Rows that only name the members of a group: "trade with the five states – Chad, Mali, Benin and Togo – grew"."""

from __future__ import annotations

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_JOINTS = word_set("small_words", "measures", "among_members")


def names_members(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether the area is one of a row that stands behind a group, a side of the frame, and names its members."""
    area = scene.tokens[place].area
    code = area.codes[0] if area else None
    group = next((side for side in (frame.partner, frame.reporter) if is_member(code, side)), None)
    if group is None:
        return False
    before = sum(token.area is not None for token in scene.after(place, 2))
    for token in reversed(scene.tokens[:place]):
        if token.area and token.area.codes == (group,):
            return before > 0
        before += token.area is not None
        if not (token.area or token.text in _JOINTS):
            return False
    return False
