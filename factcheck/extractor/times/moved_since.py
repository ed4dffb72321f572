"""Since when a level has moved to what it is: "rose 5 percent from 2016 to $3bn"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def is_moved_since(scene: Scene, place: int, at: int) -> bool:
    """Whether the change before the period at `place` was told since then, and the level at `at` is what it came to."""
    before = scene.before(place, 2)
    between = [token.text for token in scene.tokens[place + 1 : at] if not token.has("hedge")]
    changed = len(before) > 1 and before[0].text == "from" and before[1].number is not None
    return changed and between == ["to"]
