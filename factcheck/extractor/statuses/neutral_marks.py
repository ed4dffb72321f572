"""Marks at which an index says neither better nor worse: "the PMI is below the 50 mark", "above 50 it grows".

And the hundred at which it stood in the year that it is reckoned from: "with 2015 equal to 100".
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.measures.prices.index_of import indices
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.statuses.amounts import Status
from factcheck.resources import vocabulary, word_set

_MARKS = frozenset(map(Decimal, (0, 50, 100)))
_HUNDRED = Decimal(100)
_BESIDE = 2
"""Within how many tokens it is called a mark, and that it is passed."""
_BASE = 3
"""Within how many tokens before a hundred the year that an index is reckoned from stands."""


def neutral_mark(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """What makes the number such a mark; None where the index itself stands at it."""
    if number.quantity.value == _HUNDRED and measure in indices() and _is_at_base(scene, at):
        return Status(NumberStatus.COUNT, "where an index stood in the year that it is reckoned from")
    if measure not in word_set("measure_units", "indexed") or number.form is Form.PERCENT:
        return None
    if number.quantity.value not in _MARKS:
        return None
    beside = [*scene.before(at, _BESIDE), *scene.after(at, _BESIDE)]
    word = next((token for token in beside if token.text in word_set("measure_units", "neutral")), None)
    rule = "the mark at which an index says neither better nor worse"
    return Status(NumberStatus.COUNT, rule, scene.words([word])) if word else None


def _is_at_base(scene: Scene, at: int) -> bool:
    """Whether a year right before it is that of the index's base: "2015 is 100"."""
    row = [token.text for token in scene.before(at, _BASE)]
    year = next((place for place, text in enumerate(row) if text[-4:].isdecimal()), 0)
    return " ".join(reversed(row[:year])) in vocabulary("periods")["index_bases"]["equals"]
