"""Whose the share is that a clause opens with: "With 23 percent of Peru's exports, China was the largest market"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_OPENING = word_set("small_words", "measures", "before_a_fronted_share")


def fronted_sharer(scene: Scene, at: int, frame: Frame) -> str | None:
    """The area that the clause behind the opening is about, where that is not whose trade it is.

    So it is right behind the number: "and with 9 percent Japan came second".
    """
    if frame.measure not in FLOWS:
        return None
    led = any(token.text in _OPENING for token in scene.before(at, 1))
    return (_subject(scene, at, frame) if led else None) or _behind_comma(scene, at, frame)


def _behind_comma(scene: Scene, at: int, frame: Frame) -> str | None:
    if scene.tokens[0].text not in _OPENING:
        return None
    mark = next((place for place, token in enumerate(scene.tokens) if place > at and token.text == ","), None)
    if mark is None or any(token.is_finite for token in scene.tokens[:mark]):
        return None
    return _subject(scene, mark, frame)


def _subject(scene: Scene, place: int, frame: Frame) -> str | None:
    """The area right behind `place` that a verb follows."""
    row = [token for token in scene.after(place, 3) if token.text != "the"]
    if len(row) < 2 or (area := row[0].area) is None or not row[1].is_finite:
        return None
    taken = area.form == "region" or len(area.codes) > 1 or area.codes[0] in (frame.reporter, "world")
    return None if taken else like(area.codes[0], scene.word(row[0]))
