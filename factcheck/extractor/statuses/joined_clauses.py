"""Main clauses on what was that "and" adds to what may be: "it did what it could, and exports rose by 5 percent"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_PAST = "VBD"
"""How the tagger calls verbs in the past (Penn Treebank)."""
_TURNING = word_set("small_words", "statuses", "turning")
_FAR = 8
"""Within how many tokens behind a number that opens a clause its verb stands."""


def past_joined(scene: Scene, first: int, at: int) -> int:
    """The beginning of such a clause that the number at `at` stands in; `first` where it stands in none."""
    if (opened := _past_opened(scene, first, at)) is not None:
        return opened
    joints = (p for p in range(at - 1, first, -1) if scene.tokens[p].text == "and" and scene.tokens[p - 1].text == ",")
    joint = next(joints, None)
    if joint is None:
        return first
    row = scene.tokens[joint + 1 : at]
    verb = next((place for place, token in enumerate(row) if token.is_finite), 0)
    told = verb and row[verb].pos == _PAST and any(token.measure for token in row[:verb])
    return joint + 1 if told else first


def _past_opened(scene: Scene, first: int, at: int) -> int | None:
    """The number's place where it opens such a clause: "it may be the last year, yet 5 million tonnes went abroad"."""
    start = at
    while start > first and scene.tokens[start - 1].has("hedge"):
        start -= 1
    turning = start > first and scene.tokens[start - 1].text in _TURNING
    verb = next((token for token in scene.after(at, _FAR) if token.is_finite or token.number), None)
    return start if turning and verb is not None and verb.pos == _PAST else None
