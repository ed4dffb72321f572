"""Goods that only move, in a sentence that says of which flow it tells: "On the imports front, oil shipments fell"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_OPENING = 6
"""Within how many tokens a sentence says on which front it is."""


def front_of(scene: Scene, used: Sequence[Frame]) -> Frame | None:
    """The flow that a paragraph goes on to tell of: "On the export side, …", "As for imports, …"."""
    if scene.tokens[0].text not in word_set("measures", "turning_to"):
        return None
    comma = next((place for place, token in enumerate(scene.tokens[: _OPENING + 1]) if token.text == ","), 0)
    named = [mention.measure for place, mention in scene.measures if place < comma]
    flow = next((frame for frame in used if [frame.measure] == named and frame.measure in ONE_WAY), None)
    return replace(flow, product=None) if flow else None


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
