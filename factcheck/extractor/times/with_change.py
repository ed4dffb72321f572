"""The time between a change and the level that it led to, which is that of both: "a fall of 4% in 2019 to $6bn"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_RULE = "period between the change and the level that it led to"
_PHRASE = 4
"""Within how many tokens behind the change its time is named: "4% in the first quarter to"."""


def with_change(scene: Scene, at: int, senses: dict[int, Sense]) -> Time | None:
    """The period right before the "to" that leads to the level at `at`, where a change stands before it."""
    row = scene.before(at, 2)
    if len(row) < 2 or not row[0].has("to") or (mention := row[1].period) is None or mention.period is None:
        return None
    if mention.relative is not None or mention.run is not None:
        return None
    change = next((place for place in range(at - 3, max(-1, at - 3 - _PHRASE), -1) if place in senses), None)
    if change is None or senses[change].kind is not Kind.CHANGE:
        return None
    between = scene.tokens[change + 1 : at - 2]
    if mention.base and not any(token.text in word_set("periods", "locating") for token in between):
        return None
    return Time(mention.period, rule=_RULE, explicit=True) if all(t.has("to_period") for t in between) else None
