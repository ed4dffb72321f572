"""Goods that cross the border where one flow is spoken of: of what Zambia exports, "$3bn worth crossed the border"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_CROSSES = "cross"
"""How the verb begins."""


def with_goods_crossing(own: Sequence[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with what only crosses the border read as the flow told last, where the sentence names no other."""
    flow = context.frame
    if flow is None or flow.measure not in ONE_WAY or flow.reporter != context.home:
        return [*own]
    if len(own) > 1 or scene.areas or scene.says("opposite"):
        return [*own]
    return [_of_flow(frame, scene, flow) if _only_crosses(frame, scene) else frame for frame in own]


def _only_crosses(frame: Frame, scene: Scene) -> bool:
    if frame.at is None or frame.measure != "turnover" or not frame.verb:
        return False
    return scene.tokens[frame.at].text.startswith(_CROSSES)


def _of_flow(frame: Frame, scene: Scene, flow: Frame) -> Frame:
    word = scene.word(scene.tokens[frame.at or 0])
    return replace(
        frame, measure=like(str(flow.measure), word), partner=flow.partner if flow.partner != "world" else None
    )
