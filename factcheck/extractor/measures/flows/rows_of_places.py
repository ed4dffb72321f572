"""Whose trade with one partner is told place by place: "trade with Peru rose in Chile (+$2bn) and Chad (+$1bn)"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

_BETWEEN = word_set("small_words", "measures", "among_places")
_LEADS = word_set("small_words", "measures", "before_places")
_RULE = "named beside the number"


def place_in_row(scene: Scene, at: int, frame: Frame) -> str | None:
    """Where the trade is told of whose partner the measure's own words name, of a row with a bracket each."""
    if frame.measure not in FLOWS or frame.at is None or frame.at > at or frame.named_reporter:
        return None
    if not scene.in_brackets(at) or not _names_partner(scene, frame):
        return None
    opening = max(place for place in range(at) if scene.tokens[place].text == "(")
    place = opening - 1
    token = scene.tokens[place]
    if token.area is None or len(token.area.codes) > 1 or token.area.codes[0] == frame.partner:
        return None
    while place > frame.stop and _belongs(scene.tokens[place]):
        place -= 1
    led = scene.tokens[place].text in _LEADS
    return like(token.area.codes[0], scene.word(token), _RULE) if led and place > frame.stop else None


def _belongs(token: Token) -> bool:
    return token.area is not None or token.number is not None or token.text in _BETWEEN


def _names_partner(scene: Scene, frame: Frame) -> bool:
    phrase = scene.tokens[(frame.at or 0) + 1 : frame.stop + 1]
    return any(token.area and frame.partner in token.area.codes for token in phrase)
