"""What two flows told just before leave between them: "exports were $9bn, imports $7bn, which leaves $2bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

RULE = "what the two flows told before it leave"
_BEHIND = 4
"""Within how many tokens behind a number stands the measure that it has itself."""


def leavings(scene: Scene, at: int, made: Sequence[Draft]) -> Frame | None:
    """The balance that the number is, where it is the difference of the two and nothing else is named for it."""
    levels = [draft for draft in made if draft.sense.kind is Kind.LEVEL and draft.frame.measure in ONE_WAY]
    number = scene.tokens[at].number
    if len(levels) < len(ONE_WAY) or number is None or number.form not in (Form.AMOUNT, Form.PLAIN):
        return None
    one, other = levels[-2:]
    if one.frame.measure == other.frame.measure or one.frame.product or other.frame.product:
        return None
    if one.number.quantity.unit != other.number.quantity.unit or _is_told_of_else(scene, other, at):
        return None
    exports, imports = (one, other) if one.frame.measure == "exports" else (other, one)
    quantities = (exports.number.quantity, imports.number.quantity, number.quantity)
    gap = abs(quantities[0].value) - abs(quantities[1].value)
    rounding = sum(quantity.last_place for quantity in quantities) / 2
    if abs(abs(gap) - quantities[2].value) > rounding or abs(gap) <= rounding:
        return None
    balance = like("balance", exports.frame.measure)
    return replace(exports.frame, measure=balance, sign=1 if gap > 0 else -1, at=None, verb=False)


def _is_told_of_else(scene: Scene, last: Draft, at: int) -> bool:
    """Whether a measure is named between the two numbers, or right behind the second, or it is but a part."""
    row = [token for place, token in enumerate(scene.tokens) if last.at < place <= at + _BEHIND]
    named = any(token.measure and scene.tokens[last.frame.at or 0] is not token for token in row)
    return named or any(token.has("of_told") for token in scene.tokens[last.at + 1 : at])
