"""Goods that a verb without a side of its own moves the other way: "in the opposite direction $3bn worth was sold"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.scene import Scene


def moved_back(scene: Scene, at: int, own: Sequence[Frame], made: Sequence[Draft], context: Context) -> Frame | None:
    """The flow against the last one, where the clause of the number opens with words that turn to it."""
    if not scene.says("opposite"):
        return None
    first, last = scene.clause(at)
    verb = next((f for f in own if f.at is not None and first <= f.at < last), None)
    if verb is None or verb.at is None or not (_only_moves(verb) and scene.tokens[verb.at - 1].has("be")):
        return None
    opening = scene.tokens[first : min(at, verb.at)]
    if not any(token.has("opposite") for token in opening) or any(token.measure for token in opening):
        return None
    if made and made[-1].at > first:
        return made[-1].frame
    flow = made[-1].frame if made else context.frame
    if flow is None or flow.measure not in ONE_WAY:
        return None
    return replace(flow, measure=mirrored(flow.measure), product=None)


def _only_moves(frame: Frame) -> bool:
    return frame.verb and frame.measure in ONE_WAY and frame.reporter is None and frame.partner is None
