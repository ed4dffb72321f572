"""What "turnover" is where the article calls its exports or its imports so, or tells what shops turned over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_TURNOVER = "turnover"


def with_turnover_of_flow(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with a bare turnover read as that of the flow that was called one last, or of what shops sold."""
    flow = context.turnover
    if flow is None or not any(frame.measure == _TURNOVER for frame in own):
        return own
    if _is_sold(flow) and any(frame.measure in ONE_WAY for frame in own):
        return own
    return [_of_flow(frame, scene, flow) if _is_bare(frame, scene, flow) else frame for frame in own]


def turnover_after(scene: Scene, used: Sequence[Frame], before: Frame | None) -> Frame | None:
    """The flow that is called a turnover after the sentence, which tells of `used`.

    What shops sold is one until the trade of a country is told of.
    """
    words = [scene.tokens[place].text for place, _ in scene.measures]
    if any(word.endswith(_TURNOVER) and "export" in word and "import" in word for word in words):
        return None
    for name in ("exports", "imports"):
        if any(word.endswith(f"{name.removesuffix('s')} {_TURNOVER}") for word in words):
            return next((frame for frame in used if frame.measure == name), before)
    sold = next((frame for frame in used if _is_sold(frame)), None)
    if sold is not None and not any(frame.measure in FLOWS for frame in used):
        return sold
    return None if before and _is_sold(before) and any(frame.measure in FLOWS for frame in used) else before


def _is_sold(frame: Frame) -> bool:
    return frame.measure in word_set("measures", "of_shops")


def _is_bare(frame: Frame, scene: Scene, flow: Frame) -> bool:
    """Whether nothing but the word itself says what is turned over; shops may be said to stand somewhere."""
    return (
        frame.measure == _TURNOVER
        and frame.at is not None
        and scene.tokens[frame.at].text == _TURNOVER
        and (frame.reporter is None or _is_sold(flow))
        and frame.partner is None
    )


def _of_flow(frame: Frame, scene: Scene, flow: Frame) -> Frame:
    word = scene.word(scene.tokens[frame.at or 0])
    if _is_sold(flow):
        return replace(frame, measure=like(str(flow.measure), word), has_partner=False)
    return replace(
        frame, measure=like(str(flow.measure), word), partner=flow.partner if flow.partner != "world" else None
    )
