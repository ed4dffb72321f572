"""A share that follows its level behind a comma is told of the same two: "those of Chad, $3 billion, 9 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading

_ENDS = frozenset({",", ";", ".", "and"})
"""What ends an item behind its share."""


def shares_with_levels(readings: Sequence[Reading]) -> None:
    """Read each such share to have the sides of its level, in the view that this is told from."""
    for reading in readings:
        for level, share in pairwise(reading.told):
            if _follows(reading.scene, level, share):
                told = level.frame
                share.frame = replace(share.frame, measure=told.measure, reporter=told.reporter, partner=told.partner)


def _follows(scene: Scene, level: Draft, share: Draft) -> bool:
    """Whether a comma alone parts the two, and an area stands before the level that no other number comes between."""
    kinds = level.sense.kind is Kind.LEVEL and share.sense.kind is Kind.SHARE
    if not kinds or level.frame.measure not in FLOWS or share.frame.measure not in FLOWS:
        return False
    if [token.text for token in scene.tokens[level.at + 1 : share.at]] != [","]:
        return False
    behind = scene.after(share.at, 1)
    if behind and behind[0].text not in _ENDS:
        return False
    before = next((token for token in reversed(scene.tokens[: level.at]) if token.area or token.number), None)
    return before is not None and before.area is not None
