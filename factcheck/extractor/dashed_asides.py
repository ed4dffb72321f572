"""Asides between two dashes: "Industrial output - the target of curbs on credit - grew 11 percent"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.scene import Scene

_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 25
"""More words than these between two dashes are no aside."""


def dashed_aside(scene: Scene, at: int) -> range:
    """The places of the aside that ends before the number, where a verb goes on behind it; empty if there is none."""
    return scene.once(_dashed_aside, at)


def _dashed_aside(scene: Scene, at: int) -> range:
    first, _ = scene.clause(at)
    dashes = [place for place in range(first, at) if scene.tokens[place].text in _DASHES]
    for opening, closing in pairwise(dashes):
        told = any(token.number for token in scene.tokens[opening:closing])
        resumes = any(token.is_finite for token in scene.after(closing, 1))
        if resumes and opening > first and not told and closing - opening <= _LONGEST:
            return range(opening, closing + 1)
    return range(0)
