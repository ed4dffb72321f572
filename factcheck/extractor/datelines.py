"""Where a dateline ends, and who reports in it: "RABAT (Maghreb Desk) – "."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extractor.scene import Scene

_LENGTH = 9
"""Within how many words a dateline ends."""
_DASHES = frozenset("–—-")


def past_dateline(scene: Scene) -> int:
    """The place after a dateline."""
    dash = next((place for place, token in enumerate(scene.tokens[:_LENGTH]) if token.text in ("–", "—")), None)
    return 0 if dash is None or any(token.number for token in scene.tokens[:dash]) else dash + 1


def past_reporter(opening: Sequence[str]) -> int:
    """The place after who reports, in brackets before a dash, among the words that a paragraph opens with."""
    marks = enumerate(pairwise(opening[:_LENGTH]), 1)
    return next((place for place, (one, other) in marks if one == ")" and other in _DASHES), 0)
