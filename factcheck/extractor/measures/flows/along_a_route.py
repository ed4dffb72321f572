"""Goods that only pass along a route are in transit: "2 million tonnes travelled along the corridor"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_FREIGHT, _TRANSIT = "other:freight", "transit"
_LED = 4
"""Within how many words before a route stands what leads along it: "along the so-called northern route"."""


def along_a_route(frame: Frame, scene: Scene) -> Frame:
    """The frame of goods that move as transit, where the sentence says along which route."""
    if frame.at is None or frame.measure not in FLOWS | {_FREIGHT} or frame.all_goods:
        return frame
    word = scene.tokens[frame.at].text
    if any(named in word for named in vocabulary("measures")["words_of_trade"]):
        return frame
    moves = frame.measure == _FREIGHT or (frame.verb and word in word_set("measures", "passing"))
    if not moves or not _names_route(scene):
        return frame
    return replace(frame, measure=like(_TRANSIT, scene.word(scene.tokens[frame.at])), has_partner=True)


def _names_route(scene: Scene) -> bool:
    for place, token in enumerate(scene.tokens):
        route = token.area is not None and token.area.codes[0] in word_set("measures", "routes", "areas")
        if route or token.text.rpartition(" ")[2] in word_set("measures", "routes", "nouns"):
            lead = word_set("measures", "routes", "lead")
            if any(before.text in lead for before in scene.before(place, _LED)):
                return True
    return False
