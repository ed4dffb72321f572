"""Whose share of the world's trade a pronoun says: "Its share in world trade is 0.1 percent"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_WORLD = "world"
_BEFORE = 6
"""Within how many words before the measure it is told whose share it is."""
_WORLDS = frozenset({"world", "global"})
_OWNERS = word_set("small_words", "sides", "its")


def with_owner_open(frame: Frame, scene: Scene) -> Frame:
    """`frame` without the world as the one who trades, where the share of that is somebody's told by a pronoun."""
    if frame.reporter != _WORLD or frame.at is None:
        return frame
    row = [token for token in scene.before(frame.at, _BEFORE) if token.pos != "JJ" or token.text in _WORLDS]
    place = next((p for p, token in enumerate(row) if token.text.partition(" ")[0] == "share"), len(row))
    owned = any(token.text in _OWNERS for token in row[place + 1 : place + 2])
    led = any(token.text in _WORLDS or (token.area and token.area.codes == (_WORLD,)) for token in row[:place])
    if not (owned and led):
        return frame
    return replace(frame, reporter=None, partner=_WORLD if frame.has_partner else None, possessed=True)
