"""When the line of a profile is told of: "GDP (2023): $5bn", "Population: 9 million (UN, 2022)"; mostly of no time."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.extractor.times.standing import STANDING
from factcheck.extractor.times.told_periods import Time


def time_in_line(scene: Scene, at: int) -> Time:
    """The time that stands behind the number before the next one, or else before it: that of its label."""
    stop = next((place for place, _ in scene.numbers if place > at), len(scene.tokens))
    named = [(place, mention.period) for place, mention in scene.periods if mention.period and not mention.base]
    behind = next((period for place, period in named if at < place < stop), None)
    before = next((period for place, period in reversed(named) if place < at), None)
    if behind or before:
        return Time(behind or before, rule="the time in the line of a profile", explicit=True)
    return Time(None, rule=STANDING)
