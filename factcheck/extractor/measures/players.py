"""Who has a part in somebody's trade as its source or its destination: "Chad, the source of 4 percent of imports"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_NEAR = 8
"""Within how many words before the part that it plays stands who plays it."""


def with_player(scene: Scene, at: int, frame: Frame, home: str | None) -> Frame | None:
    """The frame with whoever is said to be the source or the destination of the number; None where nobody is."""
    player = _player(scene, at, frame)
    if player is None:
        return None
    if player != frame.reporter:
        return replace(frame, partner=player)
    whose = frame.partner if frame.partner not in (None, player, "world") else home
    return replace(frame, reporter=whose, partner=player) if whose and whose != player else None


def _player(scene: Scene, at: int, frame: Frame) -> str | None:
    if frame.measure not in ONE_WAY:
        return None
    before = [token for token in scene.before(at, _NEAR) if not token.has("hedge")]
    if len(before) < 2 or before[0].text != "of":
        return None
    if before[1].text.rpartition(" ")[2] not in word_set("measures", "ends_of_trade", str(frame.measure)):
        return None
    for token in before[2:]:
        if token.area:
            taken = token.area.form == "region" or token.area.possessive
            return None if taken else like(token.area.codes[0], scene.word(token), "the source or the destination")
        if token.number or token.measure or token.text in (";", ":") or token.has("preposition"):
            return None
    return None
