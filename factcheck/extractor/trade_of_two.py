"""Trade that two have with each other, told as theirs: "bilateral trade", "trade between Peru and Chile"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_TWO = 2


def is_called_mutual(frame: Frame, scene: Scene) -> bool:
    """Whether its own words make it the trade of two with each other: "bilateral trade"."""
    words = scene.tokens[frame.at].text.split() if frame.at is not None else []
    return not word_set("cues", "two_sides").isdisjoint(words)


def is_of_two(scene: Scene) -> bool:
    """Whether the sentence speaks of two who trade with each other, and not of "both sides of" their trade."""
    if not scene.says("two_sides"):
        return False
    places = (place for place, token in enumerate(scene.tokens) if token.has("two_sides"))
    return any(not any(near.text.startswith("of") for near in scene.after(place, 1)) for place in places)


def other_of_two(scene: Scene, frame: Frame, reporter: str | None) -> str | None:
    """With whom `reporter` has the trade that the sentence tells in detail.

    "Trade between Peru and Chile was $3bn, with Peru's exports at $2bn".
    """
    at = frame.at or 0
    between = next((place for place in range(at) if scene.tokens[place].text == "between"), None)
    if frame.measure not in ONE_WAY or between is None:
        return None
    told = any(token.measure and token.measure.measure in TWO_SIDED for token in scene.before(between, 3))
    two = [code for token in scene.after(between, 3) if token.area for code in token.area.codes]
    if not told or len(two) != _TWO or reporter not in two:
        return None
    return two[0] if two[1] == reporter else two[1]
