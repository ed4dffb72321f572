"""Whose figures a relative clause tells: "second to Peru, which posted exports of $3bn", "Chad, where inflation is"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like

_CLAUSE = 5
"""Within how many words before a measure the clause opens that tells who has it."""
_DEBT = 10
"""And within how many before a debt, on which it may pay or owe something."""


def which_has(scene: Scene, frame: Frame) -> Frame:
    """The frame of whoever the clause takes up that "which" or "where" opens before it, where nothing else does.

    Behind "where" only a measure of one side stands: a flow may be another's, who sells or sends there.
    """
    if frame.at is None or frame.verb or frame.reporter or frame.part:
        return frame
    if frame.measure == "debt" and (debtor := _debtor(scene, frame.at)):
        return replace(frame, reporter=like(debtor, debtor), partner="world")
    if frame.measure not in FLOWS and frame.has_partner:
        return frame
    for place in range(frame.at - 1, max(1, frame.at - 1 - _CLAUSE), -1):
        token = scene.tokens[place]
        if token.text == "which" or (token.text == "where" and not frame.has_partner):
            named = place - 1 - (scene.tokens[place - 1].text == ",")
            area = scene.tokens[named].area
            verb = next((p for p in range(place + 1, frame.at) if scene.tokens[p].pos != "RB"), frame.at)
            has = token.text == "where" or _has(scene.tokens[verb], verb < frame.at)
            if not has or area is None or len(area.codes) > 1 or area.form == "region":
                return frame
            whose = area.codes[0]
            return frame if whose == frame.partner else replace(frame, reporter=like(whose, whose))
        if token.area and _is_with_which(scene, place):
            partner = frame.partner if frame.partner != token.area.codes[0] else None
            return replace(frame, reporter=like(token.area.codes[0], scene.word(token)), partner=partner)
        counted = token.number is not None and place < frame.at - 1
        if token.area or counted or token.has("preposition") or token.text in (",", ";", "and"):
            return frame
    return frame


def _is_with_which(scene: Scene, place: int) -> bool:
    """Whether a clause tells what the area at `place` has with whom it takes up: "with which Peru has a surplus"."""
    lead, verb = [token.text for token in scene.before(place, 2)], scene.after(place, 1)
    area = scene.tokens[place].area
    named = area is not None and len(area.codes) == 1 and area.form != "region" and not area.possessive
    return named and lead == ["which", "with"] and bool(verb) and verb[0].is_finite and not verb[0].has("be")


def _debtor(scene: Scene, at: int) -> str | None:
    """Whose debt a clause tells that takes up a country: "Peru, which stopped paying interest on $3bn of debt"."""
    for place in range(at - 1, max(1, at - 1 - _DEBT), -1):
        token = scene.tokens[place]
        if token.text == "which" and scene.tokens[place - 1].text == ",":
            area = scene.tokens[place - 2].area
            return area.codes[0] if area and len(area.codes) == 1 and area.form != "region" else None
        if token.area or token.text in (",", ";", "and"):
            return None
    return None


def _has(verb: Token, stands_before: bool) -> bool:
    """Whether the verb right behind "which" says that it has what stands behind."""
    return stands_before and verb.is_finite and not verb.has("be")
