"""What costs something is no statistic itself: "a dozen eggs cost $5"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set


def priced(scene: Scene, at: int) -> Token | None:
    """The verb right behind so much of what costs something: "a dozen eggs cost $5"."""
    costs = word_set("measure_units", "costing")
    return next((token for token in scene.after(at, 1) if token.text in costs and token.pos[:2] == "VB"), None)
