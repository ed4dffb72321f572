"""Words that name another measure, in a text on what they are said of there: wages that migrants send, orders."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary

_MILLION = 1_000_000
"""Less money is what one person gets."""


def as_told(frame: Frame, number: NumberMention, scene: Scene, context: Context) -> Frame:
    """The frame as what the article tells of, where its word stands for that: "The wages reached $3bn"."""
    quantity = number.quantity
    small = is_money(quantity.unit or "") and quantity.printed.scale < _MILLION
    if frame.at is None or small:
        return frame
    for told in (context.claimed, context.topic):
        if told and scene.tokens[frame.at].text in vocabulary("measures")["as_told"].get(told.measure, ()):
            meant = like(told.measure, frame.measure)
            return replace(frame, measure=meant, has_partner=told.has_partner, rate=told.rate, product=None)
    return frame
