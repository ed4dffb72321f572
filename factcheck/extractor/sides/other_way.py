"""Whom a sentence names as a buyer sells nothing in its next clause: "Peru bought 4% less; deliveries to Chad fell"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_JOINTS = word_set("small_words", "sides", "next_clause")


def trades_other_way(scene: Scene, subject: str, frame: Frame, home: str | None) -> bool:
    """Whether the subject was only told to trade with the home the other way, so that the flow is the home's."""
    if frame.measure not in ONE_WAY or frame.at is None or home in (None, subject) or frame.partner in (None, home):
        return False
    place = next((place for place, area in scene.areas if subject in area.codes), frame.at)
    row = scene.tokens[place + 1 : frame.at]
    verb = next((p for p, token in enumerate(row) if _is_verb_of(token, mirrored(frame.measure))), None)
    return verb is not None and any(token.text in _JOINTS for token in row[verb:])


def _is_verb_of(token: Token, flow: str) -> bool:
    if token.measure is not None:
        return token.measure.verb and token.measure.measure == flow
    return token.pos[:2] == "VB" and token.text in word_set("measures", "flow_verbs", flow)
