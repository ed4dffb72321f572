"""What "turnover" is where the article calls its exports or its imports so: "export turnover reached $5bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_TURNOVER = "turnover"


def with_turnover_of_flow(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with a bare turnover read as that of the flow that was called one last."""
    flow = context.turnover
    if flow is None or not any(frame.measure == _TURNOVER for frame in own):
        return own
    return [_of_flow(frame, scene, flow) if _is_bare(frame, scene) else frame for frame in own]


def turnover_after(scene: Scene, used: Sequence[Frame], before: Frame | None) -> Frame | None:
    """The flow that is called a turnover after the sentence, which tells of `used`."""
    words = [scene.tokens[place].text for place, _ in scene.measures]
    if any(word.endswith(_TURNOVER) and "export" in word and "import" in word for word in words):
        return None
    for name in ("exports", "imports"):
        if any(word.endswith(f"{name.removesuffix('s')} {_TURNOVER}") for word in words):
            return next((frame for frame in used if frame.measure == name), before)
    return before


def _is_bare(frame: Frame, scene: Scene) -> bool:
    """Whether nothing but the word itself says what is turned over."""
    return (
        frame.measure == _TURNOVER
        and frame.at is not None
        and scene.tokens[frame.at].text == _TURNOVER
        and frame.reporter is None
        and frame.partner is None
    )


def _of_flow(frame: Frame, scene: Scene, flow: Frame) -> Frame:
    word = scene.word(scene.tokens[frame.at or 0])
    return replace(
        frame, measure=like(str(flow.measure), word), partner=flow.partner if flow.partner != "world" else None
    )
