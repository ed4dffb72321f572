"""Main clauses on what was that "and" adds to what may be: "it did what it could, and exports rose by 5 percent"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene

_PAST = "VBD"
"""How the tagger calls verbs in the past (Penn Treebank)."""


def past_joined(scene: Scene, first: int, at: int) -> int:
    """The beginning of such a clause that the number at `at` stands in; `first` where it stands in none."""
    joints = (p for p in range(at - 1, first, -1) if scene.tokens[p].text == "and" and scene.tokens[p - 1].text == ",")
    joint = next(joints, None)
    if joint is None:
        return first
    row = scene.tokens[joint + 1 : at]
    verb = next((place for place, token in enumerate(row) if token.is_finite), 0)
    told = verb and row[verb].pos == _PAST and any(token.measure for token in row[:verb])
    return joint + 1 if told else first
