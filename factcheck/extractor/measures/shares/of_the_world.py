"""Whose part in the world's trade a clause tells by whence it comes: "16 percent of world exports come from Chad"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_PHRASE = 6
"""Within how many words behind the measure stand the verb and the area."""


def holder_in_world(scene: Scene, at: int, frame: Frame, home: str | None) -> str | None:
    """The area that so much of the world's exports comes from, or of its imports goes to; "there" is the home."""
    if frame.at is None or frame.at < at or frame.measure not in ONE_WAY or frame.reporter != "world":
        return None
    row = scene.after(max(frame.at, frame.stop), _PHRASE)
    row = list(takewhile(lambda token: not token.number and token.text not in (",", ";"), row))
    verb = next((place for place, token in enumerate(row) if token.pos[:2] == "VB"), len(row))
    ways = word_set("measures", "parts_of_the_world", str(frame.measure))
    place = next((p for p, token in enumerate(row) if p > verb and (token.area or token.text == "there")), None)
    if place is None or not any(token.text in ways for token in row[verb:place]):
        return None
    area = row[place].area
    holder = area.codes[0] if area else home
    return Told(holder, scene.words([row[place]])) if holder else None
