"""Who took so much of what a country sells, or sent so much of what it buys: "a third of it was taken by Peru"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import named_beside
from factcheck.resources import word_set

_REACH = 8
"""Within how many tokens behind a number it is told by whom."""
_BY = "by"


def taken_by(scene: Scene, at: int, frame: Frame) -> Frame | None:
    """The frame with whoever is told behind the number to have taken or sent so much, as the verb has it."""
    if frame.measure not in ONE_WAY:
        return None
    area = _doer(scene, at, frame)
    return replace(frame, partner=named_beside(area.codes[0])) if area and frame.reporter not in area.codes else None


def _doer(scene: Scene, at: int, frame: Frame) -> AreaMention | None:
    """Who does it; behind "by" alone it is done as what was told before: "3 tonnes were taken by Peru, 2 by Chad"."""
    row = scene.after(at, _REACH)
    place = next((place for place, token in enumerate(row) if token.text == _BY), None)
    if place is None or any(map(_parts, row[:place])):
        return None
    before = next((other for other, _ in reversed(scene.numbers) if other < at), None)
    if place and row[place - 1].text not in word_set("measures", "done_by", frame.measure):
        return None
    if not place and (before is None or _doer(scene, before, frame) is None):
        return None
    area = next((token.area for token in row[place + 1 :] if token.text != "the"), None)
    return area if area and area.form != "region" else None


def _parts(token: Token) -> bool:
    return token.number is not None or token.area is not None or token.measure is not None or token.text in (",", ";")
