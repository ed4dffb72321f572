"""With whom a sentence has its trade that opens with "there" or "that": "Chad bought more. There Mali was ahead"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_THERE = "there"


def with_whom_there(frame: Frame, scene: Scene, context: Context) -> Frame:
    """The frame with the other side that the sentence before was on, where this one opens with what takes it up."""
    if frame.partner or frame.all_partners or frame.measure not in FLOWS or len(scene.tokens) <= 1:
        return frame
    other = opened_there(scene, context) or (_taken_up(frame, scene, context) if frame.measure == "balance" else None)
    named = {code for _, area in scene.areas for code in area.codes} - {context.home}
    if other is None or named or other == frame.reporter:
        return frame
    return replace(frame, partner=like(other, scene.word(scene.tokens[0])))


def opened_there(scene: Scene, context: Context) -> str | None:
    """The last foreign area of the sentence before, where this one says what happens "there", not that there is."""
    if scene.tokens[0].text != _THERE or scene.tokens[1].has("be") or scene.tokens[1].is_finite:
        return None
    abroad = [code for code in context.areas if code not in (context.home, "world")]
    return abroad[-1] if abroad else None


def _taken_up(frame: Frame, scene: Scene, context: Context) -> str | None:
    """The other side of the flow told last, whose balance "that" is: "That is a minus of $3bn"."""
    last = context.frame
    opens = scene.tokens[0].text in word_set("sentences", "pointing") and scene.tokens[1].is_finite
    if not opens or last is None or last.measure not in FLOWS or frame.reporter not in (None, last.reporter):
        return None
    return None if last.partner == "world" else last.partner
