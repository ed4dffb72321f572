"""Points of a rate: "the jobless rate lost 0.1 points" are percentage points, those of an index are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token

_POINTS = "points"
_PERCENTAGE_POINTS = "percentage_points"


def with_points(scene: Scene, own: Sequence[Frame], context: Context) -> Scene:
    """The sentence with bare points as percentage points, where it, or else the one before it, tells of a rate."""
    told = list(own) or ([context.frame] if context.frame else [])
    if not any(frame.rate for frame in told):
        return scene
    return replace(scene, tokens=[_as_points(token) for token in scene.tokens])


def _as_points(token: Token) -> Token:
    number = token.number
    if number is None or number.quantity.unit != _POINTS:
        return token
    quantity = replace(number.quantity, unit=_PERCENTAGE_POINTS)
    return replace(token, mention=replace(number, form=Form.POINTS, quantity=quantity))
