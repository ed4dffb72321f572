"""With whom the trade is by what a later clause opens with: "with Chad it ran a surplus; with Mali, a deficit"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, PARTNER, Frame, role_of
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import named_beside
from factcheck.resources import word_set

_NEAR = 6
"""Within how many tokens before a balance it is told with whom it is."""
_TOGETHER = len(("that", "with", "Mali"))
_JOINTS = word_set("small_words", "measures", "before_a_front")


def front_of(frame: Frame, scene: Scene, at: int) -> str | None:
    """The only area of the clause of `at`, with which a preposition opens it; not of the sentence's first clause."""
    first, last = scene.clause(at)
    if frame.measure not in FLOWS or first == 0:
        return None
    areas = [(place, area) for place, area in scene.areas if first <= place < last]
    if len(areas) != 1 or areas[0][1].form == "region":
        return None
    place, area = areas[0]
    row = [token for token in scene.tokens[first:place] if token.text not in _JOINTS]
    opens = len(row) == 1 and role_of(frame.measure, row[0].text) == PARTNER
    return area.codes[0] if opens else None


def _taken_up_with(frame: Frame, scene: Scene, at: int) -> str | None:
    """The area with which the trade told of is taken up right before `at`: "and that with Mali a surplus of $3bn"."""
    those = word_set("measures", "standing_for_flows")
    row = [token for token in scene.before(at, _NEAR) if token.text in those or token.pos not in ("DT", "JJ")]
    if len(row) < _TOGETHER or row[0].area is None or role_of(frame.measure, row[1].text) != PARTNER:
        return None
    return row[0].area.codes[0] if row[2].text in those else None


def with_front(frame: Frame, scene: Scene, at: int) -> Frame:
    """The frame with the area that the clause of `at` opens with, or that stands before it, as its other side."""
    front = front_of(frame, scene, at) or _taken_up_with(frame, scene, at)
    return frame if front in (None, frame.reporter) else replace(frame, partner=named_beside(front or ""))


def is_told_before(frame: Frame, scene: Scene, at: int) -> bool:
    """Whether the measure of a number stands in an earlier clause of the sentence."""
    return frame.at is not None and frame.at < scene.clause(at)[0]
