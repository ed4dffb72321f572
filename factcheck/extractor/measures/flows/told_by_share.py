"""Trade of which the share behind it tells the flow: "with trade worth $3bn, representing 9 percent of exports"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.right_behind import right_behind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_NEAR = 6
"""Within how many tokens behind an amount stands what share it is."""


def of_its_share(scene: Scene, at: int, own: list[Frame], frame: Frame) -> Frame:
    """`frame`, of trade either way, as the flow that the amount is said to be a share of."""
    number = scene.tokens[at].number
    if frame.measure != "turnover" or number is None or number.form is not Form.AMOUNT:
        return frame
    linked = False
    for place in range(at + 1, min(at + _NEAR, len(scene.tokens))):
        token = scene.tokens[place]
        linked = linked or token.text == "or" or token.has("share_verb")
        if token.number and linked:
            whole = right_behind(scene, place, own) if token.number.form is Form.PERCENT else None
            told = whole is not None and whole.measure in ONE_WAY and not whole.verb
            return replace(frame, measure=like(whole.measure, whole.measure)) if whole and told else frame
        if token.number or token.area or token.measure or token.text in (";", ".", "and", "while"):
            return frame
    return frame
