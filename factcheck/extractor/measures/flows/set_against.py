"""Multiples that one flow is of the other: "it bought three times what it sold", "imports exceeded exports twofold"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

RULE = "a flow that is so many times the other"
_BEHIND = 9
"""Within how many tokens behind a multiple stands the flow that it is one of."""
_SHORT = 3
_ENDS = word_set("small_words", "measures", "not_within_multiples")


def set_against(scene: Scene, at: int, sense: Sense, own: Sequence[Frame]) -> Frame | None:
    """The flow that the number at `at` says to be so many times the other one."""
    if sense.kind is not Kind.RATIO or scene.tokens[at].number is None:
        return None
    flows = [frame for frame in own if frame.measure in ONE_WAY and frame.at is not None]
    for one, other in pairwise(flows):
        if one.measure != other.measure and _parts(scene, one.at or 0, at, other.at or 0):
            return one
    return None


def other_flow(frame: Frame) -> Frame:
    """What a flow is so many times of: that the other way, between the same sides."""
    return replace(frame, measure=mirrored(frame.measure), product=None)


def _parts(scene: Scene, one: int, at: int, other: int) -> bool:
    """Whether nothing but words that compare stands between the flows and the number."""
    if one < at < other <= at + _BEHIND:
        led = _is_clear(scene, one, at) or any(token.has("be") for _, token in left_of(scene, at)[:1])
        return led and _is_clear(scene, at, other)
    exceeds = any(token.has("exceeding") for token in scene.tokens[one + 1 : other])
    return exceeds and other < at <= other + _SHORT and _is_clear(scene, one, at)


def _is_clear(scene: Scene, first: int, last: int) -> bool:
    return not any(token.number or token.text in _ENDS for token in scene.tokens[first + 1 : last])
