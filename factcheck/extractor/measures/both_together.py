"""Exports and imports just told, taken together: "Exports were $3bn, imports $2bn. Together that makes $5bn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "both flows together"
_OPENING = 8
"""Within how many tokens a sentence says that it takes them together."""


def both_together(scene: Scene, at: int, context: Context) -> Frame | None:
    """The trade that the two flows of the sentences before make, where the sentence takes them together."""
    two, last = context.two_flows, context.frame
    if not two or last is None or last.measure not in ONE_WAY or scene.areas or scene.measures:
        return None
    if last.product != two[0].product or two[0].product != two[1].product or not _sums_up(scene, at):
        return None
    number = next((number for _, number in scene.numbers), None)
    if number is None or number.form is not Form.AMOUNT:
        return None
    return replace(two[0], measure=like("turnover", two[0].measure))


def _sums_up(scene: Scene, at: int) -> bool:
    row = [token.text for token in scene.tokens[: min(at, _OPENING)]]
    words = word_set("measures", "taken_together")
    return any(text in words or " ".join(row[place : place + 2]) in words for place, text in enumerate(row))
