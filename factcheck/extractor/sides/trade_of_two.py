"""Trade that two have with each other, told as theirs: "bilateral trade", "trade between Peru and Chile"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_TWO = 2
_BEHIND = 3
"""Within how many tokens behind a verb of trade "each other" stands."""


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

    "Trade between Peru and Chile was $3bn, with Peru's exports at $2bn", "Trade with Peru came to $3bn: exports …".
    """
    at = frame.at or 0
    between = next((place for place in range(at) if scene.tokens[place].text == "between"), None)
    if frame.measure not in ONE_WAY:
        return None
    if between is None:
        other = _partner_before_colon(scene, at)
        return other if other != reporter else None
    told = any(token.measure and token.measure.measure in TWO_SIDED for token in scene.before(between, 3))
    two = [code for token in scene.after(between, 3) if token.area for code in token.area.codes]
    if not told or len(two) != _TWO or reporter not in two:
        return None
    return two[0] if two[1] == reporter else two[1]


def _partner_before_colon(scene: Scene, at: int) -> str | None:
    """The only area that the sentence tells trade with before the colon behind which a flow is named at `at`."""
    colon = next((place for place in range(at) if scene.tokens[place].text == ":"), 0)
    told = next((place for place, mention in scene.measures if place < colon and mention.measure in TWO_SIDED), None)
    named = [token.area for token in scene.tokens[:colon] if token.area]
    if told is None or len(named) != 1 or len(named[0].codes) != 1:
        return None
    return named[0].codes[0] if scene.tokens[told + 1].text == "with" else None


def named_as_two(scene: Scene, at: int) -> tuple[str, str] | None:
    """The two whose names are all that stands before the number: "Peru and Chile: $3bn in ten months"."""
    row = scene.tokens[:at]
    said = [token.text for token in row if not token.area and not token.has("hedge")]
    two = [token.area for token in row if token.area and len(token.area.codes) == 1]
    if said not in (["and", ":"], ["and", "–"], ["and", "—"]) or len(two) != _TWO:
        return None
    return two[0].codes[0], two[1].codes[0]


def with_each_other(frame: Frame, scene: Scene) -> Frame:
    """What two who are named together sell each other as their turnover: "what Peru and Chile sold each other".

    So is what was done by both: "goods that were exchanged by Peru and Chile".
    """
    if frame.verb and frame.measure in TWO_SIDED and frame.reporter and frame.partner is None:
        both = [like(code, frame.reporter) for code in frame.reporter.split("+")]
        if len(both) == _TWO:
            return replace(frame, reporter=both[0], partner=both[1])
    if frame.at is None or not frame.verb or frame.measure not in ONE_WAY:
        return frame
    behind = " ".join(token.text for token in scene.after(frame.at, _BEHIND))
    first, _ = scene.clause(frame.at)
    row = scene.tokens[first : frame.at]
    areas = [token.area.codes[0] for token in row if token.area and len(token.area.codes) == 1]
    joined = any(token.text == "and" for token in row)
    if not joined or len(areas) != _TWO or not any(words in behind for words in ("each other", "one another")):
        return frame
    turnover = like("turnover", frame.measure)
    return replace(frame, measure=turnover, reporter=areas[0], partner=areas[1], verb=False, product=None)
