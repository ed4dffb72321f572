"""Where offices sit, which is no side of trade: "sold by its members, the secretariat in Montevideo says"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_seat(scene: Scene, place: int) -> bool:
    """Whether an office sits in the area at `place`: "the bureau in Zagreb", "customs in Male"."""
    before = scene.before(place, 2)
    led = len(before) > 1 and before[0].text == "in" and scene.tokens[place].area is not None
    return led and before[1].text.rpartition(" ")[2] in word_set("areas", "offices")
