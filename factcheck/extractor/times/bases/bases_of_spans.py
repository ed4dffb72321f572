"""What changed over the same years as another did: "it tripled in ten years. Imports doubled over the same period"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_YEAR = 12
_OVER = word_set("small_words", "times", "over")
_PERIODS = tuple(sorted(word_set("small_words", "times", "spans")))


def measure_over_the_same(readings: Sequence[Reading]) -> None:
    """Measure what the words date so from where the last change over several years is measured from."""
    last: tuple[Period, Period] | None = None
    for reading in readings:
        over = _says_over_the_same(reading.scene)
        for draft in reading.told:
            own, base = draft.time.period, draft.time.base
            if draft.sense.kind not in COMPARED or own is None or base is None:
                continue
            if base.said is not None:
                last = (own, base) if _is_over_years(own, base) else None
            elif over and last is not None and own == last[0]:
                draft.time = replace(draft.time, base=last[1])


def _is_over_years(own: Period, base: Period) -> bool:
    return own.whole_months == base.whole_months == _YEAR and own.start.year - base.start.year > 1


def _says_over_the_same(scene: Scene) -> bool:
    """Whether the sentence tells of the time spoken of: "over the same period"."""
    for place, mention in scene.periods:
        led = any(token.text in _OVER for token in scene.before(place, 1))
        if led and mention.relative == "same" and scene.tokens[place].text.endswith(_PERIODS):
            return True
    return False
