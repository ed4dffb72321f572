"""The prices that a percentage tells of by its own words: "imported goods were 22 percent dearer"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

RULE = "so much dearer or cheaper"
_PRICES = "inflation"
_NEAR = 2


def dearness(scene: Scene, at: int, own: list[Frame], context: Context) -> Frame | None:
    """The prices told before, where the words behind the percentage at `at` say that something costs more or less.

    Only where the sentence measures something else: "imported goods".
    """
    number, told = scene.tokens[at].number, context.claimed
    if told is None or told.measure != _PRICES or number is None or number.form is not Form.PERCENT:
        return None
    if not own or any(frame.measure == _PRICES for frame in own):
        return None
    dear = any(token.text in word_set("measures", "dear") for token in scene.after(at, _NEAR))
    return replace(told.carried(), product=None) if dear else None
