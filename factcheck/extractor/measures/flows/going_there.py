"""Whither goods go that are said to go "there": to the one that the sentence before was on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_THERE = "there"


def with_goods_going_there(own: Sequence[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with whom "went there" leads to, where the sentence before names one and this one nobody."""
    others = [code for code in dict.fromkeys(context.areas) if code not in (context.home, "world")]
    if scene.areas or len(others) != 1:
        return [*own]
    return [_to(frame, others[0], scene) if _goes_there(frame, scene) else frame for frame in own]


def _goes_there(frame: Frame, scene: Scene) -> bool:
    if frame.at is None or not frame.verb or frame.measure not in ONE_WAY or frame.partner is not None:
        return False
    return scene.tokens[frame.at].text.endswith(_THERE)


def _to(frame: Frame, other: str, scene: Scene) -> Frame:
    return replace(frame, partner=like(other, scene.word(scene.tokens[frame.at or 0])))
