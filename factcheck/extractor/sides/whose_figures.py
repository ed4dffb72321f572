"""Whose trade it is where a sentence says whose figures tell it: "Egyptian data show exports of $2bn to Turkey".

So it is where an office tells of trade with the country that the article is on: "Chad's customs reports imports from".
"""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_of_two import is_called_mutual
from factcheck.extractor.sources import source_country
from factcheck.extractor.told import Told
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


def whose_office(scene: Scene, frame: Frame, context: Context) -> str | None:
    """The country of the office that tells a sentence of trade with the article's own sides, or of mutual trade."""
    two = (context.home, context.other)
    of_two = frame.partner in two if frame.partner else is_called_mutual(frame, scene)
    if frame.measure not in FLOWS or frame.at is None or not of_two:
        return None
    for token in scene.tokens:
        country = source_country(token.mention.name) if isinstance(token.mention, SourceMention) else None
        if country:
            return None if country in (*two, frame.partner) else Told(country, scene.words([token]))
    return None


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
