"""Whose trade it is where a sentence says whose figures tell it: "Egyptian data show exports of $2bn to Turkey"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BETWEEN = 2
"""So many words stand between the country and its figures at most: "Egypt's own customs data"."""


def whose_figures(scene: Scene, frame: Frame) -> str | None:
    """The country named last before the measure whose figures or office tell of a flow."""
    stop = frame.at if frame.at is not None else len(scene.tokens)
    if frame.measure not in FLOWS:
        return None
    areas = (area for place, area in reversed(scene.areas) if place < stop and _tells(scene, place))
    return next((area.sides[0] for area in areas), None)


def _tells(scene: Scene, place: int) -> bool:
    area = scene.tokens[place].area
    if area is None or area.form == "region" or not (area.possessive or area.form == "demonym"):
        return False
    for token in scene.after(place, _BETWEEN + 2):
        if token.text.rpartition(" ")[2] in word_set("sources", "telling"):
            return True
        if token.measure or token.area or token.number:
            return False
    return False
