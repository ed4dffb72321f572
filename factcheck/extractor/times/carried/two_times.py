"""The former and the latter of two times: "April and May stood out. The latter alone brought in $3bn"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import own_mentions

_TWO = 2


def two_times(scene: Scene, context: Context) -> tuple[Period, Period] | None:
    """The times that the sentence names, where it names just two and no two areas, which would be meant."""
    if len(scene.periods) < _TWO:
        return None
    named = list(dict.fromkeys(mention.period for _, mention in own_mentions(scene, context) if mention.period))
    areas = {code for _, area in scene.areas for code in area.codes}
    return (named[0], named[1]) if len(named) == _TWO > len(areas) else None


def former_or_latter(scene: Scene, at: int, context: Context) -> Period | None:
    """Which of the two times of the sentence before the number at `at` is told of, where words before it say so."""
    if context.two_times is None or not scene.says("former", "latter"):
        return None
    told = next((token for token in reversed(scene.tokens[:at]) if token.has("former", "latter")), None)
    return context.two_times[told.has("latter")] if told else None
