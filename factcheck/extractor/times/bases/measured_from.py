"""The level of the same sentence that a change is measured from: "up 5% to 4m bags from 3.8m in June"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import vocabulary

_PASSING = 3
"""Within how many tokens before a change the verb stands that passes or misses another level by it."""


def measure_from_levels(scene: Scene, made: list[Draft]) -> None:
    """Give each change whose base no words name the time of the level that it is told from."""
    for place, draft in enumerate(made):
        if draft.sense.kind in COMPARED and draft.time.base and not draft.time.base.said:
            _measure_from(scene, draft, made[place + 1 :])
            _measure_from_passed(scene, draft, made[place + 1 :])
    if scene.tokens[0].has("against", "after", "from", "comparing"):
        for level, draft in pairwise(made):
            _measure_from_opening(level, draft)
    for draft, rate in pairwise(made):
        _points_from_rate(scene, draft, rate)


def _measure_from(scene: Scene, draft: Draft, following: list[Draft]) -> None:
    """Give the change at `draft` the time of the level that it started from: "up 5% to 4m bags from 3.8m in June"."""
    for other in following:
        if other.sense.kind is not Kind.LEVEL or other.frame.measure != draft.frame.measure:
            return
        if any(token.is_finite for token in scene.tokens[draft.at + 1 : other.at]):
            return
        base, own = other.time.period, draft.time.period
        if other.sense.base:
            if other.time.explicit and base and own and base.end < own.start:
                draft.time = replace(draft.time, base=base)
            return


def _measure_from_opening(level: Draft, draft: Draft) -> None:
    """Measure from the level that the sentence opens with: "After May's $3bn that is a gain of 5 percent"."""
    base, own, earlier = draft.time.base, draft.time.period, level.time.period
    told = level.sense.kind is Kind.LEVEL and level.time.explicit
    unsaid = draft.sense.kind in COMPARED and base is not None and base.said is None
    if not (told and unsaid and own and earlier) or level.frame.measure != draft.frame.measure:
        return
    if earlier.end < own.start and earlier.whole_months == own.whole_months:
        draft.time = replace(draft.time, base=earlier)


def _measure_from_passed(scene: Scene, draft: Draft, following: list[Draft]) -> None:
    """Measure from the level that is passed by so much: "beating by 2 percent the 83 million of 2012"."""
    level = next((other for other in following[:1] if other.sense.kind is Kind.LEVEL and other.time.explicit), None)
    passes = vocabulary("periods")["comparisons"]["passes"]
    if level is None or not any(token.text in passes for token in scene.before(draft.at, _PASSING)):
        return
    base, own = level.time.period, draft.time.period
    if base and own and base.end < own.start and level.frame.measure == draft.frame.measure:
        draft.time = replace(draft.time, base=base)


def _points_from_rate(scene: Scene, draft: Draft, rate: Draft) -> None:
    """Measure points from the growth that they were added to or taken from: "up 2 points from 3 percent in June"."""
    own, base = draft.time.period, rate.time.period
    told = draft.number.form is Form.POINTS and rate.sense.kind is Kind.CHANGE and rate.time.explicit
    led = any(token.has("from", "than", "comparing") for token in scene.tokens[draft.at + 1 : rate.at])
    if told and led and own and base and base.end < own.start and draft.frame.measure == rate.frame.measure:
        draft.time = replace(draft.time, base=base)
