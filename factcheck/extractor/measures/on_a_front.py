"""Goods that only move, in a sentence that says of which flow it tells: "On the imports front, oil shipments fell"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_OPENING = 6
"""Within how many tokens a sentence says on which front it is."""


def on_a_front(frame: Frame, scene: Scene) -> Frame:
    """The frame of "shipments" and the like as one of the imports that the sentence opens with."""
    if frame.measure != "exports" or frame.at is None or frame.verb or frame.partner is not None:
        return frame
    if scene.tokens[frame.at].text not in word_set("measures", "moving_goods"):
        return frame
    opening = " ".join(token.text for token in scene.tokens[:_OPENING])
    if not opening.startswith(tuple(vocabulary("measures")["import_fronts"])):
        return frame
    return replace(frame, measure=like("imports", scene.word(scene.tokens[frame.at])))
