"""A part of all people of an age that has work, which is a rate: "52 percent of those over 15 were employed"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind, NumberStatus
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_RATE = "other:employment rate"
_EMPLOYED = "other:employed persons"
_COUNTED = (_EMPLOYED, "population")
_PARTS = (Form.PERCENT, Form.FRACTION)


def as_employment_rate(scene: Scene, at: int, sense: Sense, frame: Frame, own: list[Frame]) -> Frame:
    """The frame, as that of the rate where the number at `at` says which part of them all works."""
    number = scene.tokens[at].number
    works = frame.measure in _COUNTED and any(one.measure == _EMPLOYED for one in own)
    if not works or sense.kind is not Kind.SHARE or number is None or number.form not in _PARTS:
        return frame
    return replace(frame, measure=_RATE, rate=True, stock=False) if _tells_of_all(scene) else frame


def _tells_of_all(scene: Scene) -> bool:
    """Whether the sentence says of which age, or that it is of the population, that they are a part."""
    aged = any(number.status is NumberStatus.AGE for _, number in scene.numbers)
    words = word_set("measures", "of_working_age")
    return aged or any(word in words for token in scene.tokens for word in token.text.split("-"))
