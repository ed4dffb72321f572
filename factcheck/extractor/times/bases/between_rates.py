"""Words that say which rate stood at both ends of a change, and not what it is measured from: "the annual rate"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set


def is_between_rates(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether the words only say which rate stood at both ends: "the annual rate fell 0.2 points, to 5% from 5.2".

    So do those before an amount: "sales fell 5% to an annual rate of 3.9 million".
    """
    after = next(iter(scene.after(place, 1)), None)
    named = after is not None and (after.measure is not None or after.text in word_set("measures", "rate_nouns"))
    number = scene.tokens[at].number
    behind = next((other for p, other in scene.numbers if p > place), None)
    of_amount = behind is not None and behind is not number and behind.form is not Form.PERCENT
    ends = number is not None and (number.form is Form.POINTS or senses[at].kind is Kind.LEVEL)
    return named and (ends or of_amount)
