"""What those earn who are told of beside others in money: pay, and no gap between the two: "women earned $2,000"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.told import like

_GAP, _PAY = "other:pay gap", "wages"


def as_pay(frame: Frame, number: NumberMention) -> Frame:
    """`frame` as pay, where the gap between what two groups earn would be told in money."""
    if frame.measure != _GAP or not is_money(number.quantity.unit or ""):
        return frame
    return replace(frame, measure=like(_PAY, frame.measure), rate=False)
