"""Points of a rate: "the jobless rate lost 0.1 points" are percentage points, those of an index are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene

_POINTS = "points"
_PERCENTAGE_POINTS = "percentage_points"


def tell_points(scene: Scene, own: Sequence[Frame], context: Context) -> None:
    """Make bare points percentage points, where the sentence, or else the one before it, tells of a rate."""
    told = list(own) or ([context.frame] if context.frame else [])
    if not any(frame.rate for frame in told):
        return
    for place, token in enumerate(scene.tokens):
        number = token.number
        if number and number.quantity.unit == _POINTS:
            quantity = replace(number.quantity, unit=_PERCENTAGE_POINTS)
            scene.tokens[place] = replace(token, mention=replace(number, form=Form.POINTS, quantity=quantity))
