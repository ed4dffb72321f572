"""The former and the latter: of two measures, or of two areas."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene

RULE = "former or latter"
_TWO = 2


def former_or_latter(scene: Scene, at: int) -> int | None:
    """0 for the former, 1 for the latter, where such a word is the subject of the number."""
    if not scene.says("former", "latter"):
        return None
    for place in range(at - 1, max(-1, at - 16), -1):
        token = scene.tokens[place]
        if token.has("former"):
            return 0
        if token.has("latter"):
            return 1
        if token.measure or token.text == ";":
            return None
    return None


def of_pair(which: int, at: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context) -> Frame | None:
    """The former or the latter of two measures or two areas, the sentence's own before those told before."""
    told = [frame for frame in own if frame.at is not None and frame.at < at]
    if len({frame.measure for frame in told}) == _TWO == len(told):
        return resolved[told[which].at]
    pair = context.pair
    if len(pair) == 2 and pair[0].measure != pair[1].measure:
        return pair[which]
    base = resolved[own[-1].at] if own else context.frame
    if len(context.areas) >= 2 and base:
        area = context.areas[-2:][which]
        return (
            replace(base, partner=area) if base.has_partner and area != base.reporter else replace(base, reporter=area)
        )
    return pair[which] if len(pair) == 2 else None
