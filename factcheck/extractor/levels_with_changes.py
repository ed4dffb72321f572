"""A change and the level that it led to are told of one thing: "surged 44 percent in the quarter to $3 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.weigh import WEIGHED


def levels_with_changes(readings: Sequence[Reading]) -> None:
    """Read each level to be of the product of the change that came to it, and of its measure where that was weighed."""
    for reading in readings:
        for change, level in pairwise(reading.told):
            if not _came_to(reading.scene, change, level):
                continue
            own = change.frame
            if own.measure == level.frame.measure:
                level.frame = replace(level.frame, product=own.product, all_goods=own.all_goods)
            elif change.rule == WEIGHED:
                level.frame = replace(level.frame, measure=own.measure, sign=own.sign, reporter=own.reporter)


def _came_to(scene: Scene, change: Draft, level: Draft) -> bool:
    """Whether nothing but the time stands between the change and the "to" that leads to the level."""
    if level.sense.kind is not Kind.LEVEL or change.sense.kind is not Kind.CHANGE:
        return False
    between = [token for token in scene.tokens[change.at + 1 : level.at] if not token.has("hedge")]
    if not between or between[-1].text != "to":
        return False
    return all(token.period or token.has("to_period") or token.text == "the" for token in between[:-1])
