"""Marks at which an index says neither better nor worse: "the PMI is below the 50 mark", "above 50 it grows"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.amount_statuses import Status
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_MARKS = frozenset(map(Decimal, (0, 50, 100)))
_BESIDE = 2
"""Within how many tokens it is called a mark, and that it is passed."""


def neutral_mark(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """What makes the number such a mark; None where the index itself stands at it."""
    if measure not in word_set("measure_units", "indexed") or number.form is Form.PERCENT:
        return None
    if number.quantity.value not in _MARKS:
        return None
    beside = [*scene.before(at, _BESIDE), *scene.after(at, _BESIDE)]
    word = next((token for token in beside if token.text in word_set("measure_units", "neutral")), None)
    rule = "the mark at which an index says neither better nor worse"
    return Status(NumberStatus.COUNT, rule, scene.words([word])) if word else None
