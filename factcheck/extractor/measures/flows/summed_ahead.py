"""The trade that an amount is of which the two flows are told behind it: "$9bn in all, $5bn sold and $4bn bought"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

RULE = "the sum of the two flows told behind it"
_PARTS = 2
_BESIDE = 4
"""Within how many tokens of a part its flow is named."""


def summed_ahead(scene: Scene, at: int, own: Sequence[Frame], resolved: Mapping[int | None, Frame]) -> Frame | None:
    """The turnover that the number at `at` is, where the next two amounts are its exports and imports and add up.

    So is a change that leads to such an amount: "up 3 percent to $9bn, with $5bn sold and $4bn bought".
    """
    at = _led_to(scene, at)
    whole = scene.tokens[at].number
    flows = [frame for frame in own if frame.at is not None and frame.at > at and frame.measure in ONE_WAY]
    if whole is None or whole.form is not Form.AMOUNT or {frame.measure for frame in flows} != ONE_WAY:
        return None
    if any(frame.at is not None and frame.at < at for frame in own) or any(flow.product for flow in flows):
        return None
    parts = [(place, one) for place, one in scene.numbers if place > at and one.form is Form.AMOUNT][:_PARTS]
    told = {_flow_beside(place, flows) for place, _ in parts}
    if told != ONE_WAY or not _adds_up(whole, [one for _, one in parts]):
        return None
    flow = resolved[flows[0].at]
    return replace(flow, measure=like("turnover", flow.measure), sign=1, at=None, verb=False, part=False)


def _led_to(scene: Scene, at: int) -> int:
    """The place of the amount that the change at `at` leads to, else its own."""
    row = scene.after(at, _PARTS)
    return at + _PARTS if len(row) == _PARTS and row[0].text == "to" and row[1].number else at


def _flow_beside(place: int, flows: Sequence[Frame]) -> str | None:
    """The flow that is named nearest to the amount at `place`, if one stands beside it."""
    near = [(abs((flow.at or 0) - place), str(flow.measure)) for flow in flows]
    distance, measure = min(near)
    return measure if distance <= _BESIDE else None


def _adds_up(whole: NumberMention, parts: Sequence[NumberMention]) -> bool:
    """Whether the whole is what the parts add to, as they are rounded."""
    quantities = [one.quantity for one in (whole, *parts)]
    rounding = sum(one.last_place for one in quantities) / 2
    gap = quantities[0].value - sum(one.value for one in quantities[1:])
    return len({one.unit for one in quantities}) == 1 and abs(gap) <= rounding < quantities[0].value
