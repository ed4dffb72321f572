"""What a sentence is about where another measure only leads in to it: "With inflation at 2 percent, wages grew"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def measure_told_of(places: Sequence[int | None], scene: Scene) -> int:
    """Which of the measures at `places` the sentence is about: the first, but for one that only leads in."""
    comma = next((place for place, token in enumerate(scene.tokens) if token.text == ","), len(scene.tokens))
    led = bool(scene.tokens) and scene.tokens[0].text in word_set("sentences", "led_in_by")
    if not led or places[0] is None or places[0] > comma:
        return 0
    return next((one for one, place in enumerate(places) if place is not None and place > comma), 0)
