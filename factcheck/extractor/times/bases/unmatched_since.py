"""Since when there has been no figure like the new one: "up 2 percent, the biggest rise since May 2009"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene

_SINCE, _OUTDOING = 10, 5
"""Within how many tokens before a time stands "since", and before that what is the most or the least since then."""


def is_unmatched_since(scene: Scene, place: int) -> bool:
    """Whether the time at `place` is the last in which there was as much: "the lowest since 2000", "not since 2000"."""
    row = list(takewhile(lambda token: token.number is None or token.is_rank, scene.before(place, _SINCE + _OUTDOING)))
    since = next((at for at, token in enumerate(row) if token.text == "since"), len(row))
    if since > _SINCE:
        return False
    outdoing = row[since + 1 : since + 1 + _OUTDOING]
    if outdoing and outdoing[0].text == "not":
        return True
    return any(token.is_rank or token.pos in ("JJS", "RBS") for token in outdoing)
