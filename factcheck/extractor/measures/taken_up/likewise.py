"""Who has a place and a figure of its own in a row of clauses: "Peru was fourth with 18t, Chile came fifth with 8t"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene

_RANKED = 3
"""Within how many words behind its verb stands the place that somebody has."""


def ranks_likewise(scene: Scene, at: int, last: Frame | None) -> bool:
    """Whether the area before the number at `at` has its place as the one before it had, whose the last number was."""
    ranked = [place for place, _ in scene.areas if place < at and _has_place(scene, place)]
    if last is None or len(ranked) < 2 or any(place > ranked[-1] for place, _ in scene.areas if place < at):
        return False
    before = scene.tokens[ranked[-2]].area
    return before is not None and last.reporter in before.codes


def _has_place(scene: Scene, place: int) -> bool:
    """Whether the area is said to have a place: "Chile came fifth", "Peru held the fourth place"."""
    verb, *behind = scene.after(place, _RANKED) or scene.tokens[:1]
    return verb.is_finite and any(token.is_rank for token in behind)
