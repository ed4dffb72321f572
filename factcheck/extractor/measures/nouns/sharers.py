"""Whose share in a trade is told: "Russia's share in Armenia's foreign trade"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_TO_SIDE = 2
"""The words of "supplies to"."""


def sharer(scene: Scene, frame: Frame) -> str | None:
    """Whose share in the trade is told: "Russia's share in Armenia's foreign trade", "the share of the EU in it"."""
    for place, token in enumerate(scene.tokens[: frame.at or 0]):
        if token.text == "share of" and (area := _shared_by(scene, place)) and area.form != "region":
            return area.codes[0]
        owned = scene.after(place, 3)[1:] if any(near.text == "'s" for near in scene.after(place, 1)) else []
        owned = scene.after(place, 2) if token.text in word_set("measures", "beside_nouns", "owners") else owned
        if token.area and token.area.form != "region" and any(near.has("share_noun", "share_of") for near in owned):
            return token.area.codes[0]
    return _taker(scene, frame)


def _shared_by(scene: Scene, place: int) -> AreaMention | None:
    """Whose the share of the words at `place` is: "the share of the EU", "the share of supplies to Asia"."""
    row = [token for token in scene.after(place, 4) if token.text != "the"]
    if len(row) > _TO_SIDE and row[0].measure is not None and row[1].text in ("to", "from"):
        row = row[_TO_SIDE:]
    return row[0].area if row else None


def _taker(scene: Scene, frame: Frame) -> str | None:
    """Who has the share, where two are told in one breath: "Russia accounted for 9% of it and 3% of all the trade"."""
    for place, token in enumerate(scene.tokens[: frame.at or 0]):
        takes = any(near.has("share_verb") for near in scene.after(place, 1))
        if token.area and token.area.form != "region" and takes and len(token.area.codes) == 1:
            return token.area.codes[0] if token.area.codes[0] != frame.reporter else None
    return None
